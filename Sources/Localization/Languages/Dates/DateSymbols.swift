/// How one language writes dates and times.
struct DateSymbols: Sendable {
    let names: DateNames
    /// The four lengths of a date.
    private let dates: [DateStyle.Length: DatePattern]
    /// By the parts that are shown.
    private let patterns: [String: DatePattern]
    /// Between a date and its time, where the month has its long name and where it has not.
    private let joints: (long: String, short: String)
    /// True where the day of the week stands before the date.
    private let beginsWithWeekday: Bool
    /// True where hours are counted to twelve.
    private let isTwelveHours: Bool

    private static let times: [String: DatePattern] = [
        "H": "HH", "Hm": "HH:mm", "Hms": "HH:mm:ss", "m": "m", "s": "s", "ms": "mm:ss",
        "h": "h\u{A0}a", "hm": "h:mm\u{A0}a", "hms": "h:mm:ss\u{A0}a",
    ].mapValues(DatePattern.init)

    /// `patterns` are those of CLDR by skeleton, the four lengths among them.
    init(
        names: DateNames, patterns: [String: String], joints: (long: String, short: String), beginsWithWeekday: Bool,
        isTwelveHours: Bool = false
    ) {
        self.isTwelveHours = isTwelveHours
        self.names = names
        self.joints = joints
        self.beginsWithWeekday = beginsWithWeekday
        self.patterns = patterns.mapValues(DatePattern.init)
        var dates: [DateStyle.Length: DatePattern] = [:]
        for length in DateStyle.Length.allCases { dates[length] = self.patterns[length.rawValue] }
        self.dates = dates
    }

    /// Appends a date, a time or both. What the style does not show of a value is left out; where that leaves nothing,
    /// the value has its ordinary style.
    func write(days: Int?, minutes: Int?, style: DateStyle, into text: inout String) {
        let showsDate = days != nil && style.hasDate
        let showsTime = minutes != nil && style.hasTime
        let style = showsDate || showsTime ? style : .ordinary
        let isPlain = !showsDate && !showsTime
        if let days, showsDate || isPlain {
            write(CivilDate(days: days), style: style, into: &text)
            if minutes != nil, showsTime || isPlain { text += hasLongMonth(style) ? joints.long : joints.short }
        }
        if let minutes, showsTime || isPlain { write(minutes: minutes, style: style, into: &text) }
    }

    private func hasLongMonth(_ style: DateStyle) -> Bool {
        style.dateLength.map { $0 == .full || $0 == .long } ?? (style.monthName == .long)
    }

    private func write(_ date: CivilDate, style: DateStyle, into text: inout String) {
        if let length = style.dateLength {
            guard let pattern = dates[length] else { return }
            var widths = style
            widths.weekday = .long
            widths.monthName = length == .medium ? .short : .long
            return write(pattern, date, style: widths, into: &text)
        }
        if let pattern = patterns[style.skeleton] { return write(pattern, date, style: style, into: &text) }
        // A day of the week can stand beside any date.
        var rest = style
        rest.weekday = nil
        let weekday = names.weekdays.name(date.weekday, style.weekday ?? .long)
        if beginsWithWeekday { text += weekday + ", " }
        if let pattern = patterns[rest.skeleton] { write(pattern, date, style: rest, into: &text) }
        if !beginsWithWeekday { text += ", " + weekday }
    }

    private func write(minutes: Int, style: DateStyle, into text: inout String) {
        let skeleton = style.timeSkeleton(twelveHours: style.isTwelveHours ?? isTwelveHours)
        guard let pattern = Self.times[skeleton] ?? Self.times["Hm"] else { return }
        // Midnight at the end of a day is 24:00; what lies beyond is the time of the day it falls on.
        let minutes = minutes == 1440 ? 1440 : (minutes % 1440 + 1440) % 1440
        let hour = minutes / 60
        for field in pattern.fields {
            switch field.part {
            case .literal(let literal): text += literal
            case .hour: Self.write(hour, padded: true, into: &text)
            case .twelveHour: Self.write((hour + 11) % 12 + 1, padded: style.hour == .twoDigits, into: &text)
            case .half: text += hour % 24 < 12 ? "AM" : "PM"
            case .minute: Self.write(minutes % 60, padded: field.isPadded, into: &text)
            case .second: Self.write(0, padded: field.isPadded, into: &text)
            default: break
            }
        }
    }

    private func write(_ pattern: DatePattern, _ date: CivilDate, style: DateStyle, into text: inout String) {
        for field in pattern.fields {
            switch field.part {
            case .literal(let literal): text += literal
            case .day: Self.write(date.day, padded: field.isPadded || style.day == .twoDigits, into: &text)
            case .month:
                Self.write(date.month, padded: field.isPadded || style.monthNumber == .twoDigits, into: &text)
            case .monthName: text += names.months.name(date.month - 1, style.monthName ?? .long)
            case .monthAlone: text += names.monthsAlone.name(date.month - 1, style.monthName ?? .long)
            case .weekday: text += names.weekdays.name(date.weekday, style.weekday ?? .long)
            case .year:
                let isShort = field.isPadded || style.year == .twoDigits
                Self.write(isShort ? abs(date.year) % 100 : date.year, padded: isShort, into: &text)
            default: break
            }
        }
    }

    private static func write(_ number: some BinaryInteger, padded: Bool, into text: inout String) {
        if padded, number >= 0, number < 10 { text += "0" }
        text += String(number)
    }
}
