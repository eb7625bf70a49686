import Foundation
import Rehearsal
import Synchronization

/// Says on standard error how far a run is: over and over in one line of a terminal, else once a second.
final class Progress: Sendable {
    private struct State {
        var total: Int
        var done = 0
        var failed = 0
        var what = "in this process"
        var shown = ContinuousClock.now
    }

    private let state: Mutex<State>
    private let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1

    init(total: Int) { state = Mutex(State(total: total)) }

    func begin(total: Int, what: String) {
        state.withLock { $0 = State(total: total, what: what) }
    }

    func ended(_ outcome: ConversationOutcome) {
        let line = state.withLock { state -> String? in
            state.done += 1
            if outcome.isFailure { state.failed += 1 }
            let now = ContinuousClock.now
            guard now - state.shown > (isTerminal ? .milliseconds(100) : .seconds(1)) else { return nil }
            state.shown = now
            return "\(state.done) of \(state.total) \(state.what)"
                + (state.failed == 0 ? "" : ", \(state.failed) failed")
        }
        guard let line else { return }
        write(isTerminal ? "\r\(line)\u{1b}[K" : line + "\n")
    }

    /// Takes the line away.
    func finish() {
        if isTerminal { write("\r\u{1b}[K") }
    }

    private func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
