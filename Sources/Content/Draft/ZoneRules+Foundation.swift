import Dialog
import Foundation

extension ZoneRules {
    /// The years whose changes are read: far beyond every conversation.
    private static let years: ClosedRange<Double> = 0...4_102_444_800

    /// The rules of a zone of the system, 1970 to 2099; UTC where it has none of that name.
    init(named name: String) {
        guard let zone = TimeZone(identifier: name) else {
            self = .utc
            return
        }
        var periods: [Period] = []
        var from = Date(timeIntervalSince1970: Self.years.lowerBound)
        while from.timeIntervalSince1970 < Self.years.upperBound, periods.count < 400 {
            let since = Int64(from.timeIntervalSince1970 * 1000)
            periods.append(Period(since: since, offset: Int32(clamping: zone.secondsFromGMT(for: from))))
            guard let next = zone.nextDaylightSavingTimeTransition(after: from), next > from else { break }
            from = next
        }
        self.init(name: name, periods: periods)
    }
}
