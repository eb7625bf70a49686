/// Reads what `SessionWriter` wrote, from bytes that nobody vouches for: anything odd ends in nil.
struct SessionReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }

    mutating func byte() -> UInt8? {
        guard index < bytes.count else { return nil }
        defer { index += 1 }
        return bytes[index]
    }

    /// A number in its shortest form.
    mutating func number() -> UInt64? {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while let next = byte() {
            let bits = UInt64(next & 0x7f)
            guard shift < 63 || bits <= 1 else { return nil }
            value |= bits << shift
            if next < 0x80 { return next == 0 && shift > 0 ? nil : value }
            shift += 7
            guard shift <= 63 else { return nil }
        }
        return nil
    }

    /// A number of at most `limit`, which must be small enough for an `Int`.
    mutating func count(atMost limit: Int) -> Int? {
        guard let number = number(), number <= UInt64(max(0, limit)) else { return nil }
        return Int(number)
    }

    mutating func text() -> String? {
        guard let length = count(atMost: bytes.count) else { return nil }
        return text(ofLength: length)
    }

    /// A text that may be missing; the outer nil means bad bytes.
    mutating func optionalText() -> String?? {
        guard let length = count(atMost: bytes.count) else { return nil }
        guard length > 0 else { return .some(nil) }
        return text(ofLength: length - 1).map { .some($0) }
    }

    /// As many values as the count before them says, in order.
    mutating func list<Element>(atMost limit: Int, _ read: (inout SessionReader) -> Element?) -> [Element]? {
        guard let count = count(atMost: limit) else { return nil }
        var list: [Element] = []
        for _ in 0..<count {
            guard let element = read(&self) else { return nil }
            list.append(element)
        }
        return list
    }

    private mutating func text(ofLength length: Int) -> String? {
        guard length <= bytes.count - index else { return nil }
        defer { index += length }
        do throws(UTF8.ValidationError) {
            return String(copying: try UTF8Span(validating: bytes.span.extracting(index..<index + length)))
        } catch {
            return nil
        }
    }
}
