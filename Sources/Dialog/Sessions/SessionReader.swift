/// Reads what `SessionWriter` wrote, from bytes that nobody vouches for: anything odd ends in nil.
struct SessionReader {
    private let bytes: [UInt8]
    private var index = 0
    private var known: [String] = []

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

    mutating func signed() -> Int64? {
        number().map { Int64(bitPattern: $0 >> 1) ^ -Int64(bitPattern: $0 & 1) }
    }

    /// A number of at most `limit`, which must be small enough for an `Int`.
    mutating func count(atMost limit: Int) -> Int? {
        guard let number = number(), number <= UInt64(max(0, limit)) else { return nil }
        return Int(number)
    }

    /// So many yes-or-nos in one byte.
    mutating func flags(_ count: Int) -> [Bool]? {
        guard let byte = byte(), count == 8 || byte >> UInt8(count) == 0 else { return nil }
        return (0..<count).map { byte >> UInt8(count - 1 - $0) & 1 == 1 }
    }

    mutating func text() -> String? {
        guard let head = count(atMost: bytes.count * 2 + 1) else { return nil }
        if head & 1 == 1 { return known.indices.contains(head / 2) ? known[head / 2] : nil }
        // A text that is known must have been written as its number: one way to write a session.
        guard let text = text(ofLength: head / 2), !known.contains(text) else { return nil }
        known.append(text)
        return text
    }

    /// Something that may be missing; the outer nil means bad bytes.
    mutating func optional<Wrapped>(_ read: (inout SessionReader) -> Wrapped?) -> Wrapped?? {
        switch byte() {
        case 0: return .some(nil)
        case 1: return read(&self).map { .some($0) }
        default: return nil
        }
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
