/// What stands before, between and after words.
package struct Gap: Hashable, Sendable {
    /// How strongly it parts what is on its two sides.
    package enum Strength: UInt8, Comparable, Sendable {
        case none, comma, sentence

        package static func < (one: Strength, other: Strength) -> Bool { one.rawValue < other.rawValue }
    }

    /// The one character that it is made of; 0 where there are none or several.
    package private(set) var scalar: UInt32 = 0
    /// A currency sign in it; 0 where there is none.
    package private(set) var currency: UInt32 = 0
    package private(set) var strength = Strength.none
    package private(set) var isQuestion = false
    private var count: UInt8 = 0

    /// Where the middle of a long message was left out.
    static let cut: Gap = {
        var gap = Gap()
        gap.take(0x2026)
        return gap
    }()

    mutating func take(_ separator: UInt32) {
        count = min(count, 0xFE) + 1
        scalar = count == 1 ? separator : 0
        strength = max(strength, Self.strength(of: separator))
        switch separator {
        case 0x3F: isQuestion = true
        case 0x24, 0x20A0...0x20CF: currency = separator
        default: break
        }
    }

    mutating func join(_ other: Gap) {
        strength = max(strength, other.strength)
        isQuestion = isQuestion || other.isQuestion
        if other.currency != 0 { currency = other.currency }
        (scalar, count) = (0, 2)
    }

    /// A line's end ! . ; ? or an ellipsis ends a sentence; a comma, a colon or a dash parts less.
    private static func strength(of separator: UInt32) -> Strength {
        switch separator {
        case 0x0A, 0x21, 0x2E, 0x3B, 0x3F, 0x2026: .sentence
        case 0x28, 0x29, 0x2C, 0x3A, 0x2013, 0x2014: .comma
        default: .none
        }
    }
}
