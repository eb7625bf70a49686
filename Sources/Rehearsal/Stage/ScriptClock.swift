import Dialog

/// The times and days of scripts, on the clocks of the bot's zone.
struct ScriptClock {
    let zone: ZoneRules

    /// Milliseconds since 1970 of a minute on the wall; in an hour that a clock shows twice, the later one.
    func milliseconds(of moment: ScriptMoment) -> Int64 {
        let day = CivilDate(year: moment.day.year, month: moment.day.month, day: moment.day.day)?.number ?? 0
        let wall = Int64(day) * 86_400_000 + Int64(moment.minute) * 60_000
        let offsets = zone.periods.reversed().map(\.offset) + [0]
        let candidates = offsets.map { wall - Int64($0) * 1000 }
        let shown = LocalTime(day: day, minute: Int32(truncatingIfNeeded: moment.minute))
        return candidates.first { zone.local($0) == shown } ?? candidates[0]
    }

    /// The day and the minute that a value which is counted from now stands for.
    func value(_ amount: Int, _ unit: ScriptValue.Unit, from now: Int64) -> Value {
        switch unit {
        case .days: return .date(zone.local(now).day + Int32(truncatingIfNeeded: amount))
        case .hours, .minutes:
            let minutes = Int64(amount) * (unit == .hours ? 60 : 1)
            return .time(zone.local(now + minutes * 60_000).minute)
        }
    }
}
