import Content
import Conversation
import Dialog
import Foundation
import Knowledge
import Store
import Synchronization
import Understanding

/// A small content in a folder of its own, with one open question, `docs.order`; a test edits its files as staff would.
final class SmallContent: Sendable {
    let folder: String
    /// By what it was learned from.
    private let learned = Mutex<[[UInt8]: Interpreter]>([:])

    init() throws {
        folder = NSTemporaryDirectory() + "bagdar-small-" + UUID().uuidString
        for (path, text) in Self.files { try write(path, text) }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func write(_ path: String, _ text: String) throws {
        let file = URL(fileURLWithPath: folder + "/" + path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file, options: .atomic)
    }

    /// What a server keeps of it.
    var kept: KeptVersions { KeptVersions(in: folder + "/state/content") }

    /// Loads the folders; phrases that do not change are learned once.
    var maker: ContentMaker { maker { _ in [] } }

    func maker(prove: @escaping ContentMaker.Prove) -> ContentMaker {
        ContentMaker(dialogs: folder + "/Dialogs", locales: folder + "/Locales", kept: kept, prove: prove) { [self] in
            ContentLoader.load(dialogs: $0, locales: $1, learn: interpreter)
        }
    }

    /// What the files say now; fails the test where they have errors.
    func load() throws -> ContentBundle {
        struct Refused: Error { let findings: [Finding] }
        let (bundle, findings) = maker.current()
        guard let bundle else { throw Refused(findings: findings) }
        return bundle
    }

    private func interpreter(for training: TrainingSet) -> Interpreter {
        learned.withLock { learned in
            if let known = learned[training.bytes] { return known }
            let new = Interpreter(training: training)
            learned[training.bytes] = new
            return new
        }
    }

    /// The question of `docs.order`: its two buttons lead where `one` and `two` say.
    func order(one: String, two: String, states: String = "") throws {
        try write(
            "Dialogs/docs/order.yaml",
            """
            start: which
            states:
              which: { choices: { one: \(one), two: \(two) } }
              first: { next: end }
              second: { next: end }
            \(states)
            """)
    }

    /// A text of `docs.order`, the same in every language.
    func texts(ofOrder lines: String) throws {
        for language in ["ru", "kk"] {
            try write(
                "Locales/\(language)/docs/order.ftl",
                "title = Order\nwhich = Which?\nlabel-one = One\nlabel-two = Two\n\(lines)\n")
        }
    }

    private static let files: [String: String] = {
        var files = [
            "Dialogs/bot.yaml": "languages: [ru, kk]\nzone: Asia/Almaty\nhome: talk\nfallback: lost\n",
            "Dialogs/lost.yaml": "start: sorry\nstates:\n  sorry: { choices: { menu: menu, person: person } }\n",
            "Dialogs/docs/paper.yaml": "start: what\nparts:\n  what: {}\n  cost: {}\n",
            "Dialogs/docs/order.yaml": """
            start: which
            states:
              which: { choices: { one: first, two: second } }
              first: { next: end }
              second: { next: end }

            """,
            "Dialogs/talk.yaml": """
            start: hello
            states:
              hello: { choices: { paper: docs.paper, order: docs.order } }
              undo: { command: back }
              again: { command: repeat }
              plain: { command: simpler }
              where: { command: where-were-we }
              stopped: { command: stop }
              anew: { command: restart, next: menu }
              phones: { command: person }
              gone: { command: forget }
              russian: { command: language ru }
              kazakh: { command: language kk }

            """,
        ]
        let engine = EngineText.allCases.map { text in
            "\(text.key.dropFirst(EngineText.sharedPath.count + 1)) = \(text.rawValue)\n"
        }
        for language in ["ru", "kk"] {
            let texts = [
                "general.ftl": "label-menu = Menu\nlabel-person = Person\n" + engine.joined(),
                "lost.ftl": "sorry = Sorry\n", "lost.txt": "buy a yacht\nwhat is love\n",
                "docs/paper.ftl":
                    "title = Paper\nwhat = A paper\ncost = Free\nlabel-what = What\nlabel-cost = Cost\n",
                "docs/paper.txt": "paper\n[what]\nwhat is it\n[cost]\nhow much\n",
                "docs/order.ftl": """
                title = Order
                which = Which?
                first = First
                second = Second
                label-one = One
                label-two = Two

                """,
                "docs/order.txt": "order\nI want to order\n[one]\nthe one\n[two]\nthe two\n",
                "talk.ftl": """
                hello = Hello
                label-paper = Paper
                label-order = Order
                undo = U
                title = Talk
                again = A
                plain = S
                where = W
                stopped = X
                anew = N
                phones = P
                gone = G
                russian = R
                kazakh = K

                """,
            ]
            for (name, text) in texts { files["Locales/\(language)/\(name)"] = text }
        }
        return files
    }()
}

/// One person who talks to a live content.
struct SmallTalk {
    let pipeline: TurnPipeline
    private(set) var session: Session?
    private var clock: Int64 = 1_700_000_000_000
    private(set) var choices: [Bubble.Choice] = []

    init(_ live: LiveContent) { pipeline = TurnPipeline(live) }

    /// What is said in answer.
    mutating func say(_ input: Input) -> [String] {
        clock += 1000
        let turn = pipeline.turn(from: session, on: input, now: clock)
        session = turn.session
        choices = turn.bubbles.last?.choices ?? []
        return turn.bubbles.map(\.text)
    }

    /// Presses the button of this label.
    mutating func press(_ label: String) -> [String] {
        say(.choice(choices.first { $0.label == label }?.id ?? ""))
    }

    /// Opens the question of `docs.order`.
    mutating func order() -> [String] {
        _ = say(.command(.menu))
        return press("Order")
    }

    /// The same person, come back from a disk.
    mutating func restart() { session = session.flatMap { Session(decoding: $0.encoded()) } }
}
