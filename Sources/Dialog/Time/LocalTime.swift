/// A day and a minute of it, as people of the bot's zone say them.
package struct LocalTime: Hashable, Sendable {
    /// Days since 1970-01-01.
    package let day: Int32
    /// Minutes since midnight, 0 to 1439.
    package let minute: Int32

    /// Times further away than this many milliseconds (5,000 years) are cut to it.
    static let bound: Int64 = 5000 * 366 * 86_400_000

    package init(day: Int32, minute: Int32) {
        self.day = day
        self.minute = minute
    }

    /// `milliseconds` since 1970-01-01 00:00 of the zone itself, within the bound and a day.
    init(milliseconds: Int64) {
        let minutes = (milliseconds - (milliseconds % 60_000 + 60_000) % 60_000) / 60_000
        let minute = (minutes % 1440 + 1440) % 1440
        day = Int32(truncatingIfNeeded: (minutes - minute) / 1440)
        self.minute = Int32(truncatingIfNeeded: minute)
    }
}
