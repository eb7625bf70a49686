/// Reads UTF-8 letter by letter: Latin, Greek and Cyrillic (U+0000 to U+052F) by a table, the rest by its properties.
package struct Alphabet: Sendable {
    private let table: [Letter]

    /// Reads the properties of the table's 1,328 scalars once.
    package init() {
        table = (UInt32(0)..<0x0530).map { Unicode.Scalar($0).map(Letter.init) ?? .separator }
    }

    /// Gives each scalar's letter in turn, with the scalar and the place of its first byte. Bytes that are no UTF-8 part words; they never trap.
    func read(_ bytes: borrowing Span<UInt8>, _ body: (Letter, UInt32, Int) -> Void) {
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            if lead < 0x80 {
                body(table[Int(lead)], UInt32(lead), index)
                index += 1
            } else if lead < 0xE0, index + 1 < bytes.count {
                let scalar = UInt32(lead & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F)
                body(letter(scalar), scalar, index)
                index += 2
            } else {
                let (scalar, length) = Self.longScalar(in: bytes, at: index)
                body(letter(scalar), scalar, index)
                index += length
            }
        }
    }

    /// The folded letters of a word of a lexicon; what is no letter is left out.
    func letters(of word: String) -> [UInt16] {
        var letters: [UInt16] = []
        read(word.utf8.span) { letter, _, _ in
            if letter != .mark, letter != .separator { letters.append(letter.folded) }
        }
        return letters
    }

    private func letter(_ scalar: UInt32) -> Letter {
        if scalar < UInt32(table.count) { return table[Int(scalar)] }
        return Unicode.Scalar(scalar).map(Letter.init) ?? .separator
    }

    /// A scalar of three or four bytes; a cut or wrong one is one byte long and parts words.
    private static func longScalar(in bytes: borrowing Span<UInt8>, at index: Int) -> (scalar: UInt32, length: Int) {
        let lead = bytes[index]
        let length = lead >= 0xF0 ? 4 : 3
        guard lead >= 0xE0, index + length <= bytes.count else { return (0, 1) }
        var scalar = UInt32(lead) & (length == 4 ? 0x07 : 0x0F)
        for offset in 1..<length {
            scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F)
        }
        return (scalar, length)
    }
}
