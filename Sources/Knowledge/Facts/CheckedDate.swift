/// When a fact was seen to be true: a day, or only a month or a year, where the source says no more.
package struct CheckedDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    package enum Precision: String, Hashable, Sendable {
        case day, month, year
    }

    /// The first day of what is meant.
    package let day: Day
    package let precision: Precision

    /// Reads `2024`, `2024-03` or `2024-03-15`; nil where no such date exists.
    package init?(_ text: String) {
        switch text.utf8.count {
        case 4: self.init(text + "-01-01", .year)
        case 7: self.init(text + "-01", .month)
        default: self.init(text, .day)
        }
    }

    private init?(_ text: String, _ precision: Precision) {
        guard let day = Day(text) else { return nil }
        self.day = day
        self.precision = precision
    }

    package var description: String {
        let whole = day.description
        switch precision {
        case .day: return whole
        case .month: return String(whole.dropLast(3))
        case .year: return String(whole.dropLast(6))
        }
    }

    package static func < (one: CheckedDate, other: CheckedDate) -> Bool { one.day < other.day }
}
