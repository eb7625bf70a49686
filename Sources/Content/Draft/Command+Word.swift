import Dialog

extension Command {
    /// The words of a `command:` key, but for `language` and a code.
    static let words = [
        "back", "repeat", "simpler", "where-were-we", "stop", "restart", "person", "forget",
    ]

    /// Reads the value of a `command:` key; nil where it is none.
    init?(_ word: String) {
        switch word {
        case "back": self = .back
        case "repeat": self = .again
        case "simpler": self = .simpler
        case "where-were-we": self = .whereWereWe
        case "stop": self = .stop
        case "restart": self = .restart
        case "person": self = .person
        case "forget": self = .forget
        default:
            let words = word.split(separator: " ")
            guard words.count == 2, words[0] == "language" else { return nil }
            self = .language(String(words[1]))
        }
    }

    /// As a flow file writes it.
    var word: String {
        switch self {
        case .back: "back"
        case .again: "repeat"
        case .simpler: "simpler"
        case .whereWereWe: "where-were-we"
        case .stop: "stop"
        case .restart: "restart"
        case .person: "person"
        case .forget: "forget"
        case .menu: "menu"
        case .language(let code): "language " + code
        }
    }
}
