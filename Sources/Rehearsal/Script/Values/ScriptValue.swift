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
}
