/// Kazakh letters on a keyboard that has none.
enum KazakhKeys {
    /// The Russian letter that people write for a small Kazakh one; any other letter is itself.
    static func russian(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x4D9: "\u{430}"
        case 0x456: "\u{438}"
        case 0x4A3: "\u{43D}"
        case 0x493: "\u{433}"
        case 0x4AF, 0x4B1: "\u{443}"
        case 0x49B: "\u{43A}"
        case 0x4E9: "\u{43E}"
        case 0x4BB: "\u{445}"
        default: scalar
        }
    }
}
