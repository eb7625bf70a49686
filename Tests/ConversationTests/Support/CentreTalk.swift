import Content
import Conversation
import Dialog
import Digests
import Foundation
import Store
import Synchronization
import TestSupport

/// A newcomer at the gateway `g`, people of the centre at the gateways `op-1` and `op-2`, on the shipped content with
/// `person: operators`.
final class CentreTalk {
    let clock = TurnClock()
    let store: ScriptedStore
    let loop = HeldExecutor()
    let runner: TurnRunner
    let told = Heard<String>()
    let news = Heard<GatewayNews>()
    private let live: Live
    private var id = 0

    private final class Live: Sendable {
        let names = Mutex<Set<String>>(["g", "op-1", "op-2"])
    }

    init() throws {
        struct Missing: Error {}
        guard let bundle = OperatorContent.bundle else { throw Missing() }
        store = try ScriptedStore(clock: clock.seconds)
        try store.addGateway("g", token: SHA256Digest(of: []), role: .gateway, replace: false)
        for name in ["op-1", "op-2"] {
            try store.addGateway(name, token: SHA256Digest(of: []), role: .operator, replace: false)
        }
        let live = Live()
        self.live = live
        let gateways = LiveGateways(
            announce: { [news] in news.hear($0) }, isLive: { name in live.names.withLock { $0.contains(name) } },
            isCentreOpen: { live.names.withLock { names in names.contains { $0.hasPrefix("op") } } })
        runner = TurnRunner(
            pipeline: TurnPipeline(LiveContent(bundle)), store: store, gateways: gateways,
            now: { [clock] in clock.now }
        ) { bubble, _, message in
            let choices = bubble.choices.map(\.id).filter { !$0.contains(".") }.joined(separator: " ")
            let words = "\(bubble.kind.rawValue) \(bubble.text)\(choices.isEmpty ? "" : " [\(choices)]")"
            return NewReply(body: Array("\(message ?? "-") \(words)".utf8))
        }
    }

    func disconnect(_ names: String...) { live.names.withLock { $0.subtract(names) } }

    /// Sends a message of the newcomer; what became of it.
    @discardableResult
    func say(_ input: Input) -> String { send(input, from: "g", session: "a") { runner.run($0, on: loop, then: $1) } }

    @discardableResult
    func say(_ text: String) -> String { say(.text(text)) }

    /// Sends words of the centre about a case.
    @discardableResult
    func operate(_ input: Input, from gateway: String = "op-1", caseID: String? = nil) throws -> String {
        let caseID = try caseID ?? self.caseID ?? ""
        return send(input, from: gateway, session: caseID) { runner.runWords($0, on: loop, then: $1) }
    }

    @discardableResult
    func erase() -> String { send(.command(.forget), from: "g", session: "a") { runner.erase($0, on: loop, then: $1) } }

    private func send(
        _ input: Input, from gateway: String, session: String,
        _ run: (Message, @escaping @Sendable (MessageOutcome) -> Void) -> Void
    ) -> String {
        id += 1
        let message = Message(
            key: SessionKey(gateway: gateway, session: session), id: "m\(id)", content: Array("\(input)".utf8),
            input: input, languageHint: nil)
        return again(message, run)
    }

    private func again(
        _ message: Message, _ run: (Message, @escaping @Sendable (MessageOutcome) -> Void) -> Void
    ) -> String {
        run(message) { [told] outcome in
            if case .committed(let replies, _) = outcome { return told.hear("committed \(replies.count)") }
            told.hear("\(outcome)")
        }
        loop.runUntilIdle()
        return told.all.last ?? ""
    }

    /// Seconds pass, one by one.
    func pass(_ seconds: Int) {
        for _ in 0..<seconds {
            clock.pass(1000)
            runner.passTime(on: loop)
            loop.runUntilIdle()
        }
    }

    /// The open case of the newcomer.
    var caseID: String? {
        get throws { try recall.handOff?.caseID }
    }

    var recall: Recall {
        get throws { try store.session(SessionKey(gateway: "g", session: "a"), nil) }
    }

    /// Takes what is owed to a gateway; each as `message kind text [choices]`.
    func take(_ gateway: String) throws -> [String] {
        let owed = try store.owed(gateway: gateway, after: 0, limit: 99)
        for reply in owed { store.settle(reply.n, .one, gateway: gateway, on: loop) { _ in } }
        loop.runUntilIdle()
        return owed.map { String(decoding: $0.body, as: UTF8.self) }
    }

    /// Takes what is owed to nobody in particular.
    func skip(_ gateways: String...) throws { for gateway in gateways { _ = try take(gateway) } }
}

/// The shipped content of a centre that has people: loaded once.
enum OperatorContent {
    static let bundle: ContentBundle? = {
        let root = URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).joined(separator: "/").dropFirst()
        let dialogs = NSTemporaryDirectory() + "bagdar-operators-" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: dialogs) }
        do {
            try FileManager.default.copyItem(
                at: URL(fileURLWithPath: "\(root)/Dialogs").resolvingSymlinksInPath(),
                to: URL(fileURLWithPath: dialogs))
            let bot = dialogs + "/bot.yaml"
            let text = try String(contentsOfFile: bot, encoding: .utf8).replacing(
                "person: phones", with: "person: operators")
            try text.write(toFile: bot, atomically: true, encoding: .utf8)
        } catch {
            return nil
        }
        return ContentLoader.load(dialogs: dialogs, locales: "\(root)/Locales", required: CaseWords.texts).bundle
    }()
}
