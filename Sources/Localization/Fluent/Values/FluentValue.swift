/// A typed argument of a text. The type decides how the language of the text prints it, and what one can choose by.
public enum FluentValue: Hashable, Sendable {
    /// Printed as it is; a variant's name is compared with it.
    case text(String)
    /// Printed with the digits it has; chosen by number and by plural.
    case number(FluentNumber)
    /// A day, counted from 1 January 1970, in the proleptic Gregorian calendar.
    case date(days: Int)
    /// A time of day in minutes from midnight.
    case time(minutes: Int)
    /// A day and a time of it.
    case dateTime(days: Int, minutes: Int)
    /// An amount of a currency, named by its three letters: `KZT`. Chosen by its amount.
    case money(FluentNumber, currency: String)
    /// A value of an entity, whose name is the term `-entity-value`. A variant's name is compared with the value.
    case named(entity: String, value: String)
    /// Printed one after another, with the language's word for «and» before the last.
    case list([FluentValue])

    /// A whole number.
    public static func number(_ integer: Int) -> FluentValue {
        .number(FluentNumber(Int64(integer)))
    }

    /// A day of the Gregorian calendar; nil for one that it has not, such as 30 February.
    public static func date(year: Int, month: Int, day: Int) -> FluentValue? {
        CivilDate.days(year: year, month: month, day: day).map { .date(days: $0) }
    }
}
