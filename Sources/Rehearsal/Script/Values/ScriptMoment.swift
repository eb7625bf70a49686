/// A minute of a day, on the clocks of the bot's zone: `2026-11-23T10:00`.
package struct ScriptMoment: Hashable, Sendable {
    package let day: ScriptDay
    /// Minutes since midnight.
    package let minute: Int

    package init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let day = ScriptDay(parts[0]) else { return nil }
        let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 2, clock.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { 48...57 ~= $0 } }),
            let hour = Int(clock[0]), let minute = Int(clock[1]), hour < 24, minute < 60
        else { return nil }
        self.day = day
        self.minute = hour * 60 + minute
    }
}

extension ScriptMoment: CustomStringConvertible {
    package var description: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day)T\(two(minute / 60)):\(two(minute % 60))"
    }
}
