extension FluentLanguage {
    /// English, for the labels of programs and for trying the library out.
    public static let english = FluentLanguage(
        code: "en", cardinal: PluralRules.englishCardinal, ordinal: PluralRules.englishOrdinal,
        numbers: NumberSymbols(
            decimal: ".", group: ",", percent: "%", units: englishUnits, currencies: englishCurrencies),
        dates: DateSymbols(
            names: englishDateNames, patterns: englishDatePatterns, joints: (" at ", ", "), beginsWithWeekday: true,
            isTwelveHours: true),
        conjunction: " and ", neededPlurals: [.one])

    private static let englishUnits: [String: UnitNames] = [
        "second": UnitNames("sec", [.one: "second", .other: "seconds"]),
        "minute": UnitNames("min", [.one: "minute", .other: "minutes"]),
        "hour": UnitNames("hr", [.one: "hour", .other: "hours"]),
        "day": UnitNames("d", [.one: "day", .other: "days"]),
        "week": UnitNames("wk", [.one: "week", .other: "weeks"]),
        "month": UnitNames("mo", [.one: "month", .other: "months"]),
        "year": UnitNames("yr", [.one: "year", .other: "years"]),
        "meter": UnitNames("m", [.one: "meter", .other: "meters"]),
        "kilometer": UnitNames("km", [.one: "kilometer", .other: "kilometers"]),
        "kilogram": UnitNames("kg", [.one: "kilogram", .other: "kilograms"]),
        "byte": UnitNames("B", [.one: "byte", .other: "bytes"]),
    ]

    private static let englishCurrencies: [String: UnitNames] = [
        "KZT": UnitNames("KZT", "tenge"),
        "RUB": UnitNames("RUB", [.one: "ruble", .other: "rubles"]),
        "USD": UnitNames("USD", [.one: "dollar", .other: "dollars"]),
        "EUR": UnitNames("EUR", [.one: "euro", .other: "euros"]),
    ]

    private static let englishMonths = DateNames.Widths(
        long: "January February March April May June July August September October November December",
        short: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", narrow: "J F M A M J J A S O N D")

    private static let englishDateNames = DateNames(
        months: englishMonths, monthsAlone: englishMonths,
        weekdays: DateNames.Widths(
            long: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday", short: "Mon Tue Wed Thu Fri Sat Sun",
            narrow: "M T W T F S S"))

    private static let englishDatePatterns = [
        "full": "EEEE, MMMM d, y", "long": "MMMM d, y", "medium": "MMM d, y", "short": "M/d/yy",
        "y": "y", "M": "L", "d": "d", "E": "ccc", "yM": "M/y", "yMd": "M/d/y", "yMEd": "E, M/d/y", "MMM": "LLL",
        "yMMM": "MMM y", "yMMMd": "MMM d, y", "yMMMEd": "EEE, MMM d, y", "Md": "M/d", "MEd": "E, M/d",
        "MMMd": "MMM d", "MMMEd": "EEE, MMM d", "Ed": "d E",
    ]
}
