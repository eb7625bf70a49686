package import Knowledge
import Synchronization

/// A source whose answers the test gives by hand, one question at a time.
package final class ScriptedSource: KnowledgeSource {
    private struct State {
        var asked: [(question: Question, ready: CheckedContinuation<Answer, Never>)] = []
        var count = 0
        var stopped = 0
    }

    package let declaration: SourceDeclaration
    private let state = Mutex(State())

    package init(_ declaration: SourceDeclaration) {
        self.declaration = declaration
    }

    /// How many questions it got in all.
    package var count: Int { state.withLock { $0.count } }
    package var stopped: Int { state.withLock { $0.stopped } }

    /// Ignores cancellation, as a bad source does.
    package func answer(_ question: Question, until deadline: ContinuousClock.Instant) async -> Answer {
        await withCheckedContinuation { ready in
            state.withLock { state in
                state.count += 1
                state.asked.append((question, ready))
            }
        }
    }

    package func stop() { state.withLock { $0.stopped += 1 } }

    /// Waits for the oldest open question and answers it.
    package func reply(_ answer: (Question) -> Answer) async {
        while !Task.isCancelled {
            let next = state.withLock { $0.asked.isEmpty ? nil : $0.asked.removeFirst() }
            if let next { return next.ready.resume(returning: answer(next.question)) }
            await Task.yield()
        }
    }
}
