/// Small codes of the folded Cyrillic letters, for tables that have a place for every three letters.
enum FoldedLetters {
    /// Codes: 0 is the space between words, 1 to 32 are the letters, 33 is whatever else.
    static let count = 34
    static let other = 33

    /// The code of a folded letter.
    static func code(_ unit: UInt16) -> Int {
        switch unit {
        case 0: 0
        case 0x430...0x44F: Int(unit) - 0x42F
        default: other
        }
    }

    /// The folded letter of a code from 1 to 32.
    static func unit(_ code: Int) -> UInt16 { UInt16(truncatingIfNeeded: 0x42F + code) }
}
