/// How a date or a time of day is shown: the options of DATETIME, checked when the text is compiled.
struct DateStyle: Hashable, Sendable {
    enum Length: String, Hashable, Sendable, CaseIterable {
        case full, long, medium, short
    }

    enum NameWidth: String, Hashable, Sendable, CaseIterable {
        case long, short, narrow
    }

    enum Digits: String, Hashable, Sendable, CaseIterable {
        case numeric
        case twoDigits = "2-digit"
    }

    var dateLength: Length?
    var timeLength: Length?
    var weekday: NameWidth?
    var year: Digits?
    var monthName: NameWidth?
    var monthNumber: Digits?
    var day: Digits?
    var hour: Digits?
    var minute: Digits?
    var second: Digits?
    /// nil leaves it to the language.
    var isTwelveHours: Bool?

    var hasDate: Bool { dateLength != nil || weekday != nil || year != nil || hasMonth || day != nil }
    var hasTime: Bool { timeLength != nil || hour != nil || minute != nil || second != nil }
    var hasMonth: Bool { monthName != nil || monthNumber != nil }

    /// What dates and times show where no style is asked for.
    static let ordinary: DateStyle = {
        var style = DateStyle()
        style.dateLength = .long
        style.timeLength = .short
        return style
    }()

    /// The names of the date's parts, in the letters of CLDR: `yMMMd`.
    var skeleton: String {
        (year == nil ? "" : "y") + (monthName == nil ? (monthNumber == nil ? "" : "M") : "MMM")
            + (weekday == nil ? "" : "E") + (day == nil ? "" : "d")
    }

    /// The names of the time's parts: `Hm`, with `h` where hours are counted to twelve.
    func timeSkeleton(twelveHours: Bool) -> String {
        let hours = twelveHours ? "h" : "H"
        if let timeLength { return timeLength == .short ? hours + "m" : hours + "ms" }
        return (hour == nil ? "" : hours) + (minute == nil ? "" : "m") + (second == nil ? "" : "s")
    }
}
