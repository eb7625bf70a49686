package import Dialog

/// Finds personal numbers in the bytes of a message, before anything else looks at them.
package enum SecretScanner {
    /// A personal number where it stood.
    package struct Found: Hashable, Sendable {
        package var kind: SecretKind
        /// In bytes.
        package var range: Range<Int>
        /// Its digits, or the address, without what parted them.
        package var plain: String
    }

    /// A message with fewer digits has no personal number.
    private static let fewestDigits = 6

    /// All of them, in their order.
    package static func find(in bytes: borrowing Span<UInt8>) -> [Found] {
        var (digits, hasAt) = (0, false)
        for index in 0..<bytes.count {
            if isDigit(bytes[index]) { digits += 1 }
            if bytes[index] == UInt8(ascii: "@") { hasAt = true }
        }
        guard hasAt || digits >= fewestDigits else { return [] }
        var found = hasAt ? emails(in: bytes) : []
        if digits >= fewestDigits {
            found += accounts(in: bytes)
            let taken = found
            found += numbers(in: bytes).filter { number in !taken.contains { $0.range.overlaps(number.range) } }
        }
        return apart(found.sorted { $0.range.lowerBound < $1.range.lowerBound })
    }

    /// One that covers both where two overlap: «a@b.c@d.e».
    private static func apart(_ found: [Found]) -> [Found] {
        var apart: [Found] = []
        for next in found {
            if let last = apart.last, next.range.lowerBound < last.range.upperBound {
                apart[apart.count - 1].range =
                    last.range.lowerBound..<max(last.range.upperBound, next.range.upperBound)
            } else {
                apart.append(next)
            }
        }
        return apart
    }

    /// Addresses such as `name@host.kz`.
    private static func emails(in bytes: borrowing Span<UInt8>) -> [Found] {
        var found: [Found] = []
        for at in 0..<bytes.count where bytes[at] == UInt8(ascii: "@") {
            var (start, end) = (at, at + 1)
            while start > 0, isAddress(bytes[start - 1]) { start -= 1 }
            while end < bytes.count, isAddress(bytes[end]) { end += 1 }
            while end > at + 1, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
            var hasDot = false
            for index in at + 1..<max(at + 1, end) where bytes[index] == UInt8(ascii: ".") { hasDot = true }
            guard start < at, hasDot else { continue }
            found.append(Found(kind: .email, range: start..<end, plain: text(of: bytes, start..<end)))
        }
        return found
    }

    /// IBANs: two letters, two digits and 11 to 30 letters or digits, in groups or not, that pass their own check; one
    /// of Kazakhstan even where it does not.
    private static func accounts(in bytes: borrowing Span<UInt8>) -> [Found] {
        var found: [Found] = []
        var index = 0
        while index + 15 <= bytes.count {
            let begins = index == 0 || !isAlphanumeric(bytes[index - 1])
            guard begins, isLetter(bytes[index]), isLetter(bytes[index + 1]),
                isDigit(bytes[index + 2]) || bytes[index + 2] == 0x20
            else {
                index += 1
                continue
            }
            var plain: [UInt8] = []
            var end = index
            var place = index
            while place < bytes.count, plain.count < 34 {
                if isAlphanumeric(bytes[place]) {
                    plain.append(bytes[place] & (bytes[place] >= 0x61 ? 0xDF : 0xFF))
                    end = place + 1
                    place = end
                } else {
                    let gap = gapLength(in: bytes, at: place)
                    guard gap > 0, place == end else { break }
                    place += gap
                }
                if plain.count == 20, plain.starts(with: "KZ".utf8) { break }
            }
            if isAccount(plain) {
                found.append(Found(kind: .iban, range: index..<end, plain: String(decoding: plain, as: UTF8.self)))
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    /// Bytes of the space or dash, of whatever width, that stands at a place; 0 for none.
    private static func gapLength(in bytes: borrowing Span<UInt8>, at place: Int) -> Int {
        switch bytes[place] {
        case 0x20, 0x2D: 1
        case 0xC2: place + 1 < bytes.count && bytes[place + 1] == 0xA0 ? 2 : 0
        case 0xE2: place + 2 < bytes.count && bytes[place + 1] == 0x80 ? 3 : 0
        default: 0
        }
    }

    private static func isAccount(_ plain: [UInt8]) -> Bool {
        guard plain.count >= 15, plain.count <= 34, isDigit(plain[2]), isDigit(plain[3]) else { return false }
        if plain.starts(with: "KZ".utf8), plain.count == 20 { return plain.count(where: isDigit) >= 10 }
        var rest = 0
        for byte in plain[4...] + plain[..<4] {
            rest = isDigit(byte) ? rest * 10 + Int(byte - 0x30) : rest * 100 + Int(byte) - 55
            rest %= 97
        }
        return rest == 1
    }

    /// Runs of digits in groups that together are a card, an IIN, a phone or a passport.
    private static func numbers(in bytes: borrowing Span<UInt8>) -> [Found] {
        var found: [Found] = []
        for run in DigitRun.runs(in: bytes) {
            var first = 0
            while first < run.groups.count {
                if run.beginsWithDate(at: first) {
                    first += 3
                    continue
                }
                let last = (first..<run.groups.count).reversed().first { DigitRun.kind(of: run, first...$0) != nil }
                guard let last, let kind = DigitRun.kind(of: run, first...last) else {
                    first += 1
                    continue
                }
                let groups = run.groups[first...last]
                var start = groups.first?.range.lowerBound ?? 0
                // A plus or a letter of a series belongs to the number.
                if start > 0, bytes[start - 1] == UInt8(ascii: "+") || run.letters == first + 1 { start -= 1 }
                let plain = groups.map(\.digits).joined()
                found.append(
                    Found(kind: kind, range: start..<(groups.last?.range.upperBound ?? start), plain: plain))
                first = last + 1
            }
        }
        return found
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

    private static func isAddress(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || [0x2E, 0x5F, 0x2D, 0x2B, 0x25].contains(byte)
    }

    private static func text(of bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> String {
        var copy: [UInt8] = []
        for index in range { copy.append(bytes[index]) }
        return String(decoding: copy, as: UTF8.self)
    }
}
