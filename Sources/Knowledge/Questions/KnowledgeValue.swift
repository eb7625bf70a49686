/// A value in a question or an answer: typed, so that every language writes it in its own way.
public enum KnowledgeValue: Hashable, Sendable {
    /// Words as they are, the same in every language.
    case text(String)
    case number(Int64)
    /// Whole units of a currency, by its ISO 4217 code.
    case money(Int64, currency: String)
    case date(Day)
    /// Minutes since midnight.
    case time(Int)
    /// A value of an entity, such as `almaty`; which entity, the declaration says.
    case name(String)

    /// Whether it is of that kind. A name fits any entity.
    public func isA(_ kind: ValueKind) -> Bool {
        switch (self, kind) {
        case (.text, .text), (.number, .number), (.money, .money), (.date, .date), (.time, .time), (.name, .name): true
        default: false
        }
    }

    /// The value as a file, a command line or a program writes it: `2026-07-01`, `09:30`, `350000 KZT`.
    public var plain: String {
        switch self {
        case .text(let text), .name(let text): text
        case .number(let number): String(number)
        case .money(let units, let currency): "\(units) \(currency)"
        case .date(let day): day.description
        case .time(let minute): Self.clock(minute)
        }
    }

    /// Reads what `plain` writes; nil where it is not of that kind.
    public init?(_ plain: String, as kind: ValueKind) {
        switch kind {
        case .text: self = .text(plain)
        case .name:
            guard Self.isName(plain) else { return nil }
            self = .name(plain)
        case .number:
            guard let number = Int64(plain) else { return nil }
            self = .number(number)
        case .money:
            let parts = plain.split(separator: " ", omittingEmptySubsequences: false)
            guard parts.count == 2, let units = Int64(parts[0]), ValueKind.isCurrency(parts[1]) else { return nil }
            self = .money(units, currency: String(parts[1]))
        case .date:
            guard let day = Day(plain) else { return nil }
            self = .date(day)
        case .time:
            guard let minute = Self.minute(plain) else { return nil }
            self = .time(minute)
        }
    }

    /// Names are what files and flows call things: lower-case Latin letters, digits, hyphens and dots.
    static func isName(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 128
            && text.utf8.allSatisfy {
                switch $0 {
                case 0x61...0x7A, 0x30...0x39, 0x2D, 0x2E: true
                default: false
                }
            }
    }

    private static func clock(_ minute: Int) -> String {
        let (hour, rest) = max(0, minute).quotientAndRemainder(dividingBy: 60)
        return (hour < 10 ? "0" : "") + "\(hour):" + (rest < 10 ? "0" : "") + "\(rest)"
    }

    private static func minute(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 2, (1...2).contains(parts[0].utf8.count),
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        return hour * 60 + minute
    }
}
