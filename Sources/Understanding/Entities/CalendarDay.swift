/// Days counted from 1970-01-01 and dates of the Gregorian calendar.
enum CalendarDay {
    /// The day of a date; nil where there is no such date between 1900 and 2199.
    static func day(year: Int, month: Int, day: Int) -> Int32? {
        guard (1900...2199).contains(year), (1...12).contains(month), day >= 1, day <= length(of: month, year) else {
            return nil
        }
        // Years begin in March, so that the odd day is the last one.
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468)
    }

    /// The date of a day.
    static func date(of day: Int32) -> (year: Int, month: Int, day: Int) {
        let shifted = Int(day) + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * dayOfYear + 2) / 153
        let month = part < 10 ? part + 3 : part - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * part + 2) / 5 + 1)
    }

    /// 1 is Monday.
    static func weekday(of day: Int32) -> Int { ((Int(day) + 3) % 7 + 7) % 7 + 1 }

    /// The same day of the month so many months later, or the last one of a shorter month.
    static func adding(months: Int, to day: Int32) -> Int32? {
        let date = date(of: day)
        let index = date.year * 12 + date.month - 1 + months
        let (year, month) = (index / 12, index % 12 + 1)
        guard (1900...2199).contains(year) else { return nil }
        return self.day(year: year, month: month, day: min(date.day, length(of: month, year)))
    }

    private static func length(of month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
