import Content
import Conversation
import Dialog
import LineProtocol
import Server
import Synchronization

/// One person at a terminal: the session lives in here and nowhere else.
struct TerminalConversation: HumanConversation {
    private let pipeline: TurnPipeline
    private let limits: Limits
    private let watch: Watch?
    private var session: Session?
    /// The turn that waits for a source, and what the source said.
    private var waiting: WaitingTurn?
    private let told = Told()

    /// Shared with the thread on which a source answers.
    private final class Told: Sendable {
        private let told = Mutex<Answer?>(nil)

        var answer: Answer? { told.withLock { $0 } }

        func tell(_ answer: Answer) { told.withLock { $0 = answer } }
    }

    /// Sees every turn, with the session before it.
    typealias Watch = @Sendable (TurnPipeline.Turn, Session) -> Void

    init(pipeline: TurnPipeline, limits: Limits, watch: Watch? = nil) {
        self.pipeline = pipeline
        self.limits = limits
        self.watch = watch
    }

    mutating func answer(_ input: HumanInput) -> HumanTurn? {
        show(pipeline.begin(from: session, on: Input(input), languageHint: nil, now: Clock.now()))
    }

    func wait(_ ready: @escaping @Sendable () -> Void) {
        guard let waiting else { return ready() }
        pipeline.ask(waiting) { [told] answer in
            told.tell(answer)
            ready()
        }
    }

    mutating func goOn() -> HumanTurn? {
        guard let waiting else { return HumanTurn(bubbles: [], choices: []) }
        self.waiting = nil
        let answer = told.answer ?? .failure(of: waiting.request)
        return show(pipeline.resume(waiting, with: answer, now: Clock.now()))
    }

    private mutating func show(_ progress: TurnPipeline.Progress) -> HumanTurn? {
        switch progress {
        case .done(let turn): return show(turn)
        case .waits(let waiting):
            self.waiting = waiting
            return nil
        }
    }

    private mutating func show(_ turn: TurnPipeline.Turn) -> HumanTurn {
        watch?(turn, session ?? Session())
        // Nobody of the centre can find a conversation that lives in here alone.
        let turn = turn.does(.openCase) ? pipeline.withoutCentre(turn, now: Clock.now()) : turn
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
