/// A line that begins with a slash, in human mode.
package enum HumanCommand: Equatable, Sendable {
    case help
    /// `/ru`, `/kk`: one of the languages that the server has.
    case language(String)
    case menu
    case back
    /// The last reply again.
    case `repeat`
    case restart
    case person
    case forget
    case quit
    /// A slash and something that is no command.
    case unknown

    /// The command of a line without its slash. Letters of either case: a terminal has no auto-correction to blame,
    /// but a telephone keyboard begins lines with a capital.
    init(_ name: String, languages: [String]) {
        let name = name.lowercased()
        switch name {
        case "help": self = .help
        case "menu": self = .menu
        case "back": self = .back
        case "repeat": self = .repeat
        case "restart": self = .restart
        case "person": self = .person
        case "forget": self = .forget
        case "quit": self = .quit
        default: self = languages.contains(name) ? .language(name) : .unknown
        }
    }
}
