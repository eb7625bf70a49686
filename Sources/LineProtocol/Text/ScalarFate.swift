/// What becomes of one scalar of a text, before normalisation.
enum ScalarFate: Equatable {
    case stays
    /// Invisible: gone without a trace.
    case goes
    /// A tab: one space.
    case becomesSpace
    /// A line or paragraph separator: one LF.
    case becomesNewline

    /// Controls, bidi controls (UAX 9), zero-width and tag characters, and noncharacters leave.
    static func of(_ scalar: Unicode.Scalar) -> ScalarFate {
        switch scalar.value {
        case 0x0A: .stays
        case 0x09: .becomesSpace
        case 0x2028, 0x2029: .becomesNewline
        case 0x00...0x1F, 0x7F...0x9F: .goes
        case 0x00AD, 0x034F, 0x061C, 0x180E: .goes
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: .goes
        case 0xFEFF, 0xFFF9...0xFFFB: .goes
        case 0xFDD0...0xFDEF: .goes
        case 0xE0000...0xE007F: .goes
        case let value where value & 0xFFFE == 0xFFFE: .goes
        default: .stays
        }
    }
}

extension Unicode.Scalar {
    /// Whether the scalar sits on the letter before it (general category M).
    var isCombiningMark: Bool {
        // No mark stands below U+0300; the table look-up is not free.
        guard value >= 0x300 else { return false }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return false
        }
    }
}
