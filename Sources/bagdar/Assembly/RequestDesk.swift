import Content
import Conversation
import Foundation
import ServiceLifecycle
import Synchronization

/// Takes once a second what commands ask of the server, and lets go of content that no turn needs any more.
final class RequestDesk: Service, CustomStringConvertible {
    private let state: String
    private let reload: ContentReload
    private let last = Mutex<ServerRequest.Result?>(nil)

    init(state: String, reload: ContentReload) {
        self.state = state
        self.reload = reload
    }

    /// Short, where the log names the service.
    var description: String { "RequestDesk" }

    /// What became of the last request.
    var lastResult: ServerRequest.Result? { last.withLock { $0 } }

    func run() async throws {
        // What was asked of a server that is gone is not asked of this one.
        ServerRequest.withdraw(from: state)
        try? await cancelWhenGracefulShutdown { [self] in
            while true {
                try await Task.sleep(for: .seconds(1))
                reload.tidy()
                if let request = ServerRequest.take(from: state) { fulfil(request) }
            }
        }
    }

    private func fulfil(_ request: ServerRequest) {
        switch request.wish {
        case .rollback:
            reload.rollBack { [self] news in
                let (isDone, sentence) = news.answer
                last.withLock { $0 = ServerRequest.Result(id: request.id, isDone: isDone, sentence: sentence) }
            }
        }
    }
}

extension ContentNews {
    /// Whether a rollback was done, and the sentence for whoever asked for it.
    fileprivate var answer: (isDone: Bool, sentence: String) {
        switch self {
        case .rolledBack(let version, let from):
            (true, "version \(version.prefix(12)) is live again, instead of \(from.prefix(12))")
        case .nothingBefore:
            (false, "there is no version before the live one; mend the files and save them")
        case .refused(let findings):
            (false, "the version before cannot be served: \(findings.first?.description ?? "it is not there")")
        case .live, .unchanged, .rejected, .notKept: (false, "nothing was done")
        }
    }
}
