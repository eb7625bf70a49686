internal import Glibc

/// The store's clocks: seconds, from the system.
package enum SteadyTime {
    /// Seconds since some moment; runs on whatever happens to the time of day.
    @Sendable
    package static func uptime() -> Int64 {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Int64(now.tv_sec)
    }

    /// Seconds since 1970 by a clock that was set once, when it was made: while a server runs, nobody's time is over
    /// because somebody put the clock right.
    package static func clock() -> @Sendable () -> Int64 {
        let start = Int64(time(nil)) - uptime()
        return { start + uptime() }
    }
}
