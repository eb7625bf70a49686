import Content
import Conversation
import Dispatch
import Foundation
import Knowledge
import Store
import Synchronization
import TestSupport

/// A server's content that is reloaded, beside the turns that run on it.
final class ReloadedServer: Sendable {
    let reload: ContentReload
    let worker = Worker()
    let news = Heard<String>()
    private let host = KnowledgeHost()
    private let runner: TurnRunner
    private let store: MemoryTurnStore

    private final class Here: CompletionExecutor {
        func execute(_ work: @escaping @Sendable () -> Void) { work() }
    }

    /// nil where neither the files nor a kept version can be served. Time stands still at `now`.
    init?(_ maker: ContentMaker, now: Int64 = 1000) throws {
        guard let opened = OpenedContent.open(maker, now: now).opened else { return nil }
        store = try MemoryTurnStore()
        reload = ContentReload(opened, maker: maker, host: host, worker: worker, now: { now }) { [news] told in
            news.hear(told.word)
        }
        runner = TurnRunner(
            pipeline: TurnPipeline(reload.live, desk: KnowledgeDesk(host)), store: store,
            now: { 1_700_000_000_000 }
        ) { bubble, _, message in NewReply(body: Array("\(message ?? "-") \(bubble.text)".utf8)) }
        reload.keepOpened()
        worker.drain()
    }

    var version: String { "\(reload.live.bundle.hash)" }

    /// Reads the files anew; what came of it.
    @discardableResult
    func take() -> String {
        reload.reload()
        worker.drain()
        return news.all.last ?? ""
    }

    @discardableResult
    func rollBack() -> String {
        reload.rollBack { _ in }
        worker.drain()
        return news.all.last ?? ""
    }

    /// Sends a message through lanes and store, as the wire does; what was stored for it, each as `id text`.
    func send(_ id: String, _ text: String, of session: String) -> [String] {
        let message = Message(
            key: SessionKey(gateway: "g", session: session), id: id, content: Array(text.utf8), input: .text(text),
            languageHint: nil)
        let here = Here()
        let bodies = Mutex<[String]>([])
        runner.run(message, on: here) { [store] outcome in
            guard case .committed(let replies, _) = outcome else { return }
            for reply in replies {
                bodies.withLock { $0.append(String(decoding: reply.body, as: UTF8.self)) }
                store.settle(reply.n, .one, gateway: "g", on: here) { _ in }
            }
        }
        return bodies.withLock { $0 }
    }
}

extension ContentNews {
    fileprivate var word: String {
        switch self {
        case .live: "live"
        case .unchanged: "unchanged"
        case .rejected: "rejected"
        case .refused(let findings): "refused " + (findings.first.map { "\($0.place.line) \($0.check)" } ?? "")
        case .rolledBack: "rolled back"
        case .nothingBefore: "nothing before"
        case .notKept: "not kept"
        }
    }
}
