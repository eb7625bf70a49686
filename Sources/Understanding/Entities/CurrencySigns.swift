/// The signs of currencies.
enum CurrencySigns {
    /// The ISO 4217 code of a sign; nil where it is none that is known.
    static func code(of scalar: UInt32) -> String? {
        switch scalar {
        case 0x24: "USD"
        case 0x20AC: "EUR"
        case 0x20B8: "KZT"
        case 0x20BD: "RUB"
        default: nil
        }
    }
}
