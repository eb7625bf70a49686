/// A value as a script writes it; what it is compared with says of which type it is.
package enum ScriptValue: Equatable, Sendable {
    package enum Unit: Character, Equatable, Sendable, CaseIterable {
        case days = "d"
        case hours = "h"
        case minutes = "m"
    }

    /// `almaty`, `3`, `2026-07-01`, `10:00`.
    case word(String)
    /// In quotation marks: words as they are.
    case text(String)
    /// `+2d`, `-90m`: counted from the script's clock.
    case relative(Int, Unit)
    /// `*`: there is one, whichever.
    case any

    /// How far a relative value may lie, in its unit.
    package static let reach = -100_000...100_000

    /// Reads `+2d`; nil where it is no such value, or one too far away.
    package init?(relative text: String) {
        guard let first = text.first, first == "+" || first == "-", let last = text.last,
            let unit = Unit(rawValue: last)
        else { return nil }
        let digits = text.dropFirst().dropLast()
        guard 1...7 ~= digits.utf8.count, digits.utf8.allSatisfy({ 48...57 ~= $0 }), let amount = Int(digits),
            Self.reach.contains(amount)
        else { return nil }
        self = .relative(first == "-" ? -amount : amount, unit)
    }
}
