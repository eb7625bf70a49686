/// What a value is: the type of an argument or of a value in an answer.
public enum ValueKind: Hashable, Sendable, CustomStringConvertible {
    case text
    case number
    case money
    case date
    case time
    /// A value of that entity: `city`.
    case name(String)

    /// Reads the word of a file: `text`, `number`, `money`, `date`, `time`, or the name of an entity.
    public init?(_ word: String) {
        switch word {
        case "text": self = .text
        case "number": self = .number
        case "money": self = .money
        case "date": self = .date
        case "time": self = .time
        default:
            guard KnowledgeValue.isName(word) else { return nil }
            self = .name(word)
        }
    }

    public var description: String {
        switch self {
        case .text: "text"
        case .number: "number"
        case .money: "money"
        case .date: "date"
        case .time: "time"
        case .name(let entity): entity
        }
    }

    static func isCurrency(_ code: some StringProtocol) -> Bool {
        code.utf8.count == 3 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }
}
