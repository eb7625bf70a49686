extension FluentLanguage {
    /// Kazakh in Cyrillic letters, with the tables of CLDR; a month that stands alone has no capital.
    public static let kazakh = FluentLanguage(
        code: "kk", cardinal: PluralRules.kazakhCardinal, ordinal: PluralRules.kazakhOrdinal,
        numbers: NumberSymbols(
            decimal: ",", group: "\u{A0}", percent: "%", units: kazakhUnits, currencies: kazakhCurrencies),
        dates: DateSymbols(
            names: kazakhDateNames, patterns: kazakhDatePatterns, joints: (", ", ", "), beginsWithWeekday: false),
        conjunction: " және ",
        decline: { text, form in KazakhCase.decline(text, form) })

    private static let kazakhUnits: [String: UnitNames] = [
        "second": UnitNames("с", "секунд"), "minute": UnitNames("мин", "минут"), "hour": UnitNames("сағ", "сағат"),
        "day": UnitNames("күн", "күн"), "week": UnitNames("апта", "апта"), "month": UnitNames("ай", "ай"),
        "year": UnitNames("ж.", "жыл"), "meter": UnitNames("м", "метр"), "kilometer": UnitNames("км", "километр"),
        "kilogram": UnitNames("кг", "килограмм"), "byte": UnitNames("байт", "байт"),
    ]

    private static let kazakhCurrencies: [String: UnitNames] = [
        "KZT": UnitNames("₸", "теңге"), "RUB": UnitNames("₽", "рубль"), "USD": UnitNames("$", "доллар"),
        "EUR": UnitNames("€", "еуро"), "CNY": UnitNames("¥", "юань"), "KGS": UnitNames("KGS", "сом"),
        "UZS": UnitNames("UZS", "сум"),
    ]

    private static let kazakhMonths = DateNames.Widths(
        long: "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
        short: "қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел.",
        narrow: "Қ А Н С М М Ш Т Қ Қ Қ Ж")

    private static let kazakhDateNames = DateNames(
        months: kazakhMonths,
        monthsAlone: kazakhMonths,
        weekdays: DateNames.Widths(
            long: "дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі", short: "дс сс ср бс жм сб жс",
            narrow: "Д С С Б Ж С Ж"))

    private static let kazakhDatePatterns = [
        "full": "y\u{A0}'ж'. d MMMM, EEEE", "long": "y\u{A0}'ж'. d MMMM", "medium": "y\u{A0}'ж'. dd MMM",
        "short": "dd.MM.yy",
        "y": "y", "M": "L", "d": "d", "E": "ccc", "yM": "MM.y", "yMd": "dd.MM.y", "yMEd": "dd.MM.y, EEE",
        "MMM": "LLL", "yMMM": "y\u{A0}'ж'. MMM", "yMMMd": "y\u{A0}'ж'. d MMM", "yMMMEd": "y\u{A0}'ж'. d MMM, EEE",
        "Md": "dd.MM", "MEd": "dd.MM, EEE", "MMMd": "d MMM", "MMMEd": "d MMM, EEE", "Ed": "d, EEE",
    ]
}
