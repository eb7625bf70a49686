extension FluentLanguage {
    /// Russian, with the tables of CLDR; the tenge has its sign, as in Kazakhstan.
    public static let russian = FluentLanguage(
        code: "ru", cardinal: PluralRules.russianCardinal, ordinal: PluralRules.alwaysOther,
        numbers: NumberSymbols(
            decimal: ",", group: "\u{A0}", percent: "\u{A0}%", units: russianUnits, currencies: russianCurrencies),
        dates: DateSymbols(
            names: russianDateNames, patterns: russianDatePatterns, joints: (" в ", ", "), beginsWithWeekday: true),
        conjunction: " и ", neededPlurals: [.one, .few, .many])

    private static func russian(_ short: String, _ one: String, _ few: String, _ many: String) -> UnitNames {
        UnitNames(short, [.one: one, .few: few, .many: many, .other: few])
    }

    private static let russianUnits: [String: UnitNames] = [
        "second": UnitNames("с", [.one: "секунда", .few: "секунды", .many: "секунд", .other: "секунды"]),
        "minute": UnitNames("мин", [.one: "минута", .few: "минуты", .many: "минут", .other: "минуты"]),
        "hour": russian("ч", "час", "часа", "часов"),
        "day": russian("дн.", "день", "дня", "дней"),
        "week": UnitNames("нед.", [.one: "неделя", .few: "недели", .many: "недель", .other: "недели"]),
        "month": russian("мес.", "месяц", "месяца", "месяцев"),
        "year": UnitNames("г.", [.one: "год", .few: "года", .many: "лет", .other: "года"]),
        "meter": russian("м", "метр", "метра", "метров"),
        "kilometer": russian("км", "километр", "километра", "километров"),
        "kilogram": russian("кг", "килограмм", "килограмма", "килограммов"),
        "byte": russian("Б", "байт", "байта", "байт"),
    ]

    private static let russianCurrencies: [String: UnitNames] = [
        "KZT": UnitNames("₸", "тенге"),
        "RUB": russian("₽", "рубль", "рубля", "рублей"),
        "USD": russian("$", "доллар", "доллара", "долларов"),
        "EUR": UnitNames("€", "евро"),
        "CNY": russian("¥", "юань", "юаня", "юаней"),
        "KGS": russian("KGS", "сом", "сома", "сомов"),
        "UZS": russian("UZS", "сум", "сума", "сумов"),
    ]

    private static let russianDateNames = DateNames(
        months: DateNames.Widths(
            long: "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
            short: "янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.",
            narrow: "Я Ф М А М И И А С О Н Д"),
        monthsAlone: DateNames.Widths(
            long: "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
            short: "янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.",
            narrow: "Я Ф М А М И И А С О Н Д"),
        weekdays: DateNames.Widths(
            long: "понедельник вторник среда четверг пятница суббота воскресенье",
            short: "пн вт ср чт пт сб вс", narrow: "П В С Ч П С В"))

    private static let russianDatePatterns = [
        "full": "EEEE, d MMMM y\u{A0}'г'.", "long": "d MMMM y\u{A0}'г'.", "medium": "d MMM y\u{A0}'г'.",
        "short": "dd.MM.y",
        "y": "y", "M": "L", "d": "d", "E": "ccc", "yM": "MM.y", "yMd": "dd.MM.y", "yMEd": "ccc, dd.MM.y\u{A0}'г'.",
        "MMM": "LLL", "yMMM": "LLL y\u{A0}'г'.", "yMMMd": "d MMM y\u{A0}'г'.", "yMMMEd": "EEE, d MMM y\u{A0}'г'.",
        "Md": "dd.MM", "MEd": "EEE, dd.MM", "MMMd": "d MMM", "MMMEd": "ccc, d MMM", "Ed": "ccc, d",
    ]
}
