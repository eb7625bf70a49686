/// A day as people write it, in the proleptic Gregorian calendar.
struct CivilDate: Hashable, Sendable {
    let year: Int
    /// 1 to 12.
    let month: Int
    /// 1 to 31.
    let day: Int
    /// 0 for Monday to 6 for Sunday.
    let weekday: Int

    /// The day that is so many days after 1 January 1970. Days outside the years -9999 to 9999 are the nearest one inside.
    init(days: Int) {
        let days = min(max(days, -4_371_587), 2_932_896)
        // Counted from 1 March of the year 0, so that the leap day is the last of its year; an era is 400 years.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        // The first day of 1970 was a Thursday.
        weekday = ((days + 3) % 7 + 7) % 7
    }

    /// The days from 1 January 1970 to a date; nil for one that the calendar has not, or outside the years -9999 to 9999.
    static func days(year: Int, month: Int, day: Int) -> Int? {
        guard (-9999...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let days = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
        // A day that the month has not is one of the next month.
        return CivilDate(days: days).day == day ? days : nil
    }
}
