import Foundation

/// The one clock of the program: the engine gets its time in events.
enum Clock {
    /// Milliseconds since 1970, UTC.
    @Sendable
    static func now() -> Int64 {
        Int64(Date.now.timeIntervalSince1970 * 1000)
    }
}
