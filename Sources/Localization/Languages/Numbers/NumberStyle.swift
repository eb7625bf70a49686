/// How a number is shown: the options of NUMBER, checked when the text is compiled. What is nil is the number's own.
struct NumberStyle: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case decimal
        case percent
        case currency(String)
        case unit(String)
    }

    /// How a currency or a unit is named.
    enum Naming: String, Hashable, Sendable, CaseIterable {
        case symbol, code, name
        case short, long, narrow
    }

    var kind = Kind.decimal
    var naming: Naming?
    var isOrdinal = false
    var usesGrouping = true
    var minimumIntegerDigits = 1
    var minimumFractionDigits: Int?
    var maximumFractionDigits: Int?
    var minimumSignificantDigits: Int?
    var maximumSignificantDigits: Int?

    /// How many digits must stand after the point. Money that is not whole shows its two digits.
    func leastFractionDigits(for scale: Int) -> Int {
        if let minimumFractionDigits { return minimumFractionDigits }
        guard case .currency = kind, scale > 0 else { return 0 }
        return min(2, maximumFractionDigits ?? 2)
    }
}
