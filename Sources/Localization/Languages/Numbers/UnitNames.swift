/// The words for a unit or a currency in one language: a short one, and long ones by plural.
struct UnitNames: Sendable {
    let short: String
    private let long: [PluralCategory: String]

    init(_ short: String, _ long: [PluralCategory: String]) {
        self.short = short
        self.long = long
    }

    /// The same long word after every number.
    init(_ short: String, _ long: String) {
        self.init(short, [.other: long])
    }

    func long(_ category: PluralCategory) -> String {
        long[category] ?? long[.other] ?? short
    }

    /// The units that NUMBER knows.
    static let known = [
        "second", "minute", "hour", "day", "week", "month", "year", "meter", "kilometer", "kilogram", "byte",
    ]

    static let listing = known.map { "\"\($0)\"" }.joined(separator: ", ")
}
