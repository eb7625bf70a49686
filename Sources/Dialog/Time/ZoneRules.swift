/// A time zone as data: how far its clocks are ahead of UTC, and from when. The engine knows no calendar of the system.
package struct ZoneRules: Hashable, Sendable {
    package struct Period: Hashable, Sendable {
        /// Milliseconds since 1970, UTC, from which on it holds.
        package var since: Int64
        /// Seconds ahead of UTC, at most a day either way.
        package var offset: Int32

        package init(since: Int64, offset: Int32) {
            self.since = since
            self.offset = offset
        }
    }

    /// The IANA name.
    package let name: String
    /// In the order of their beginnings; before the first one UTC holds.
    package let periods: [Period]

    package init(name: String, periods: [Period]) {
        self.name = name
        self.periods = periods.sorted { $0.since < $1.since }
    }

    package static let utc = ZoneRules(name: "UTC", periods: [])

    /// The day and the minute that a clock on the wall shows.
    package func local(_ milliseconds: Int64) -> LocalTime {
        let offset = Int64(periods.last { $0.since <= milliseconds }?.offset ?? 0)
        let bounded = max(-LocalTime.bound, min(LocalTime.bound, milliseconds))
        return LocalTime(milliseconds: bounded + offset * 1000)
    }
}
