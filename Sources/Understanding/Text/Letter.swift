/// What understanding reads for one Unicode scalar: the lower-case letter, and what folding makes of it.
///
/// Folding lays letters together that people type for each other: `ё` for `е`, and Kazakh letters for the Russian ones
/// next to them, since many type Kazakh on a Russian keyboard. 0 parts words; 1 is passed over.
package struct Letter: Hashable, Sendable {
    /// The folded letter: the unit of words and n-grams.
    package let folded: UInt16
    /// The lower-case letter as it was typed; it tells languages apart.
    package let lowered: UInt16

    /// Space, punctuation, emoji, controls: whatever is between words.
    package static let separator = Letter(folded: 0, lowered: 0)
    /// Combining marks and invisible joiners: they neither part words nor count as letters.
    package static let mark = Letter(folded: 1, lowered: 1)
    /// The letter of scalars above U+FFFF. One is as unknown as the other.
    private static let beyond: UInt16 = 0xFFFD

    private init(folded: UInt16, lowered: UInt16) {
        self.folded = folded
        self.lowered = lowered
    }

    private init(lowered: UInt16) {
        self.init(folded: Self.folded(lowered), lowered: lowered)
    }

    /// Reads any scalar by its Unicode properties: right for all, too slow for every letter of every message.
    package init(_ scalar: Unicode.Scalar) {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .format:
            self = .mark
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber:
            // A few capitals become a letter and a mark: the mark is passed over as all marks are.
            let lower = properties.lowercaseMapping.unicodeScalars.first ?? scalar
            self.init(lowered: UInt16(exactly: lower.value) ?? Self.beyond)
        default:
            self = .separator
        }
    }

    /// What a folded letter and the mark after it make together, if they make another letter.
    static func joined(_ folded: UInt16, _ mark: UInt32) -> UInt16? {
        folded == 0x0438 && mark == 0x0306 ? 0x0439 : nil  // и and a breve are й; NFC leaves no other pair that counts
    }

    /// Whether folding changed the letter, so that it says more about the language than the words do.
    var isFolded: Bool { folded != lowered }

    /// The table of language-notes.md, section 1.
    static func folded(_ lowered: UInt16) -> UInt16 {
        switch lowered {
        case 0x0451: 0x0435  // ё е
        case 0x04D9: 0x0430  // ә а
        case 0x0493: 0x0433  // ғ г
        case 0x049B: 0x043A  // қ к
        case 0x04A3: 0x043D  // ң н
        case 0x04E9: 0x043E  // ө о
        case 0x04B1, 0x04AF: 0x0443  // ұ ү у
        case 0x0456: 0x0438  // і и
        case 0x04BB: 0x0445  // һ х
        default: lowered
        }
    }
}
