/// A value as one plain word: what guards compare, what tables are keyed by, what stands in the id of a choice.
extension Value {
    /// `almaty`, `3`, `2026-07-01`, `10:00`; empty for a secret.
    package var word: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .money(let amount, _): String(amount)
        case .date(let day): CivilDate(number: day).description
        case .time(let minutes): Self.clock(minutes)
        case .named(_, let value): value
        case .list(let values): values.map(\.word).joined(separator: ",")
        case .secret: ""
        }
    }

    /// Reads a word as a value of an entity; nil where the entity has no such value.
    package init?(_ word: String, of entity: EntityDefinition) {
        switch entity.kind {
        case .values(let values):
            guard values.contains(word) else { return nil }
            self = .named(entity: entity.name, value: word)
        case .number(let range):
            guard let number = Int64(word), range.contains(number) else { return nil }
            self = .number(number)
        case .date:
            guard let date = CivilDate(word) else { return nil }
            self = .date(date.number)
        case .time:
            guard let minutes = Self.minutes(word) else { return nil }
            self = .time(minutes)
        case .money, .text, .secret: return nil
        }
    }

    private static func clock(_ minutes: Int32) -> String {
        let minutes = max(0, min(1439, minutes))
        let (hour, minute) = (minutes / 60, minutes % 60)
        return (hour < 10 ? "0" : "") + String(hour) + (minute < 10 ? ":0" : ":") + String(minute)
    }

    private static func minutes(_ word: String) -> Int32? {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2) ~= parts[0].utf8.count, parts[1].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }),
            let hour = Int32(parts[0]), let minute = Int32(parts[1]), hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }
}
