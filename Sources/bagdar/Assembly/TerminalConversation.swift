import Content
import Conversation
import Dialog
import LineProtocol
import Server

/// One person at a terminal: the session lives in here and nowhere else.
struct TerminalConversation: HumanConversation {
    private let pipeline: TurnPipeline
    private let limits: Limits
    private let watch: Watch?
    private var session: Session?

    /// Sees every turn, with the session before it.
    typealias Watch = @Sendable (TurnPipeline.Turn, Session) -> Void

    init(pipeline: TurnPipeline, limits: Limits, watch: Watch? = nil) {
        self.pipeline = pipeline
        self.limits = limits
        self.watch = watch
    }

    mutating func answer(_ input: HumanInput) -> HumanTurn {
        let turn = pipeline.turn(from: session, on: Input(input), languageHint: nil, now: Clock.now())
        watch?(turn, session ?? Session())
        session = turn.session
        let choices = turn.bubbles.last?.choices ?? []
        let texts = turn.bubbles.map(\.text)
        if turn.bubbles.last?.takesNumbers == true {
            // A number that is typed here is an answer, so the choices bear none: they are typed as they stand.
            let examples = choices.map { "– " + $0.label }.joined(separator: "\n")
            return HumanTurn(bubbles: texts + (examples.isEmpty ? [] : [examples]), choices: [])
        }
        return HumanTurn(bubbles: texts, choices: choices.map { HumanChoice(id: $0.id, label: $0.label) })
    }

    func words(for word: HumanWord) -> [String] {
        let languages = word.isForEverybody ? pipeline.content.languages : [language]
        return languages.map { pipeline.content.text(word.key, arguments: word.arguments(limits), in: $0) }
    }

    private var language: String {
        session?.language ?? pipeline.content.languages.first ?? ""
    }
}

extension HumanWord {
    /// What `terminal.ftl` must have in every language.
    static let texts = [
        RequiredText("terminal.greeting"), RequiredText("terminal.help"),
        RequiredText("terminal.too-long", variables: ["limit"]), RequiredText("terminal.bad-text"),
        RequiredText("terminal.unknown-command"), RequiredText("terminal.idle-warning"),
        RequiredText("terminal.idle-close"), RequiredText("terminal.goodbye"), RequiredText("terminal.machines"),
        RequiredText("terminal.full"), RequiredText("terminal.shutting-down"),
    ]

    fileprivate func arguments(_ limits: Limits) -> Values {
        self == .tooLong ? ["limit": .number(Int64(limits.humanLineBytes))] : [:]
    }

    fileprivate var key: String {
        switch self {
        case .greeting: "terminal.greeting"
        case .help: "terminal.help"
        case .tooLong: "terminal.too-long"
        case .badText: "terminal.bad-text"
        case .unknownCommand: "terminal.unknown-command"
        case .idleWarning: "terminal.idle-warning"
        case .idleClose: "terminal.idle-close"
        case .goodbye: "terminal.goodbye"
        case .notForMachines: "terminal.machines"
        case .full: "terminal.full"
        case .shuttingDown: "terminal.shutting-down"
        }
    }

    /// Said before anybody has shown a language.
    fileprivate var isForEverybody: Bool {
        switch self {
        case .greeting, .notForMachines, .full: true
        default: false
        }
    }
}

extension Input {
    fileprivate init(_ input: HumanInput) {
        switch input {
        case .text(let text): self = .text(text)
        case .choice(let id): self = .choice(id)
        case .command(let command): self = .command(Command(command))
        }
    }
}

extension Command {
    /// Help, quit and unknown commands never come here: the connection answers them.
    fileprivate init(_ command: HumanCommand) {
        switch command {
        case .language(let language): self = .language(language)
        case .back: self = .back
        case .repeat: self = .again
        case .restart: self = .restart
        case .person: self = .person
        case .forget: self = .forget
        case .menu, .help, .quit, .unknown: self = .menu
        }
    }
}
