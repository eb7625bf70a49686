import Dispatch
import Synchronization

/// A program as a source: started when it is first asked, asked in JSON lines, several questions at once, and started anew
/// after a growing pause when it ends, floods, hangs or talks nonsense.
package final class ProcessSource: KnowledgeSource {
    private typealias Ready = CheckedContinuation<Answer, Never>

    private struct Pending {
        let declared: QuestionDeclaration?
        /// How many lines the program had written when this was asked.
        let linesBefore: Int
        var ready: Ready?
    }

    private struct State {
        var child: ChildProcess?
        /// Counts the programs: what an earlier one still says is not heard.
        var generation = 0
        var pending: [Int: Pending] = [:]
        var lastID = 0
        var splitter: LineSplitter
        var errors: ErrorLog
        var lines = 0
        var strays = 0
        var pause: Duration
        var notBefore = Duration.zero
        var reason = ""
        var isStopped = false
    }

    package let declaration: SourceDeclaration
    private let setup: ProcessSetup
    private let timer: HostTimer
    private let log: @Sendable (String) -> Void
    private let queue: DispatchQueue
    private let state: Mutex<State>

    /// `log` takes what staff should see: a sentence or a line of the program's standard error.
    package init(
        _ setup: ProcessSetup, declaration: SourceDeclaration, timer: HostTimer = .live,
        log: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.setup = setup
        self.declaration = declaration
        self.timer = timer
        self.log = log
        queue = DispatchQueue(label: "knowledge." + setup.name)
        state = Mutex(
            State(
                splitter: LineSplitter(limit: setup.limits.lineBytes), errors: ErrorLog(setup.limits),
                pause: setup.limits.pause))
    }

    deinit {
        stop()
    }

    package func answer(_ question: Question, until deadline: ContinuousClock.Instant) async -> Answer {
        if let flaw = declaration.flaw(in: question) { return .failed(flaw) }
        let id: Int
        switch reserve(question) {
        case .success(let reserved): id = reserved
        case .failure(let refusal): return .failed(refusal.reason)
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { ready in send(question, id, ready) }
        } onCancel: {
            giveUp(id, isLate: ContinuousClock.now >= deadline)
        }
    }

    package func stop() {
        let (child, pending) = state.withLock { state in
            state.isStopped = true
            state.reason = "it was stopped"
            return Self.takeDown(&state)
        }
        child?.kill()
        resume(pending, "it was stopped")
    }

    /// Questions that wait for an answer.
    package var running: Int { state.withLock { $0.pending.count } }

    // MARK: Asking

    private struct Refusal: Error {
        let reason: String
    }

    /// A place for the answer, and a program to give it.
    private func reserve(_ question: Question) -> Result<Int, Refusal> {
        let now = timer.now()
        return state.withLock { state in
            guard !state.isStopped else { return .failure(Refusal(reason: "it was stopped")) }
            if state.child == nil {
                guard now >= state.notBefore else {
                    return .failure(Refusal(reason: "\(state.reason); it is started anew after a pause"))
                }
                start(&state)
                guard state.child != nil else { return .failure(Refusal(reason: "it cannot be started")) }
            }
            state.lastID += 1
            state.errors.asked(question)
            state.pending[state.lastID] = Pending(
                declared: declaration[question.name], linesBefore: state.lines, ready: nil)
            return .success(state.lastID)
        }
    }

    private func send(_ question: Question, _ id: Int, _ ready: Ready) {
        let child: ChildProcess? = state.withLock { state in
            // Given up or taken down between the two steps.
            guard state.pending[id] != nil else { return nil }
            state.pending[id]?.ready = ready
            return state.child
        }
        guard let child else { return ready.resume(returning: .failed("it ended before it was asked")) }
        child.write(SourceWire.line(of: question, id: id))
    }

    /// Nobody waits any more. A program that let the deadline pass without a word since it was asked hangs, and is ended.
    private func giveUp(_ id: Int, isLate: Bool) {
        let (ready, isSilent) = state.withLock { state in
            let pending = state.pending.removeValue(forKey: id)
            return (pending?.ready, pending.map { $0.linesBefore == state.lines } ?? false)
        }
        ready?.resume(returning: .failed("nobody waits any more"))
        if isLate, isSilent { end("it hangs") }
    }

    // MARK: The program

    private func start(_ state: inout State) {
        state.generation += 1
        let generation = state.generation
        state.splitter = LineSplitter(limit: setup.limits.lineBytes)
        state.strays = 0
        state.child = ChildProcess(
            setup, on: queue,
            ChildProcess.Callbacks(
                output: { [weak self] data in self?.take(data, of: generation) },
                errors: { [weak self] data in self?.takeErrors(data) },
                ended: { [weak self] in self?.end("it ended by itself", generation) }))
        if state.child == nil { postpone(&state, "it cannot be started") }
    }

    private func take(_ data: DispatchData, of generation: Int) {
        var ready: [(Ready, Answer)] = []
        let fault: String? = state.withLock { state in
            guard state.generation == generation, state.child != nil else { return nil }
            for line in state.splitter.take(data) {
                state.lines += 1
                if let found = read(line, &state) { ready.append(found) }
                if state.strays > setup.limits.strayLines { return "it writes lines that answer nothing" }
            }
            return state.splitter.isFlooded ? "it wrote a line of more than \(setup.limits.lineBytes) bytes" : nil
        }
        for (ready, answer) in ready { ready.resume(returning: answer) }
        if let fault { end(fault, generation) }
    }

    private func read(_ line: [UInt8], _ state: inout State) -> (Ready, Answer)? {
        let reply = SourceWire.reply(line) { state.pending[$0]?.declared }
        let (id, answer): (Int, Answer)
        switch reply {
        case .answer(let answered, let said): (id, answer) = (answered, said)
        case .wrong(let answered, let flaw): (id, answer) = (answered, .failed(flaw))
        case .noAnswer:
            state.strays += 1
            return nil
        }
        guard let ready = state.pending.removeValue(forKey: id)?.ready else {
            // Late is no fault; an id that was never given is.
            if id < 1 || id > state.lastID { state.strays += 1 }
            return nil
        }
        state.strays = 0
        if !answer.hasFailed { state.pause = setup.limits.pause }
        return (ready, answer)
    }

    private func takeErrors(_ data: DispatchData) {
        let now = timer.now()
        for line in state.withLock({ $0.errors.take(data, at: now) }) { log(line) }
    }

    /// Takes the running program down, fails what waits for it, and lets no new one start before a pause.
    private func end(_ reason: String, _ generation: Int? = nil) {
        let taken: (child: ChildProcess?, pending: [Pending])? = state.withLock { state in
            guard state.child != nil, generation == nil || generation == state.generation else { return nil }
            postpone(&state, reason)
            return Self.takeDown(&state)
        }
        guard let taken else { return }
        taken.child?.kill()
        log(reason)
        resume(taken.pending, reason)
    }

    private func postpone(_ state: inout State, _ reason: String) {
        state.reason = reason
        state.notBefore = timer.now() + state.pause
        state.pause = min(state.pause * 2, setup.limits.longestPause)
    }

    private static func takeDown(_ state: inout State) -> (child: ChildProcess?, pending: [Pending]) {
        let taken = (state.child, Array(state.pending.values))
        state.child = nil
        state.pending = [:]
        return taken
    }

    private func resume(_ pending: [Pending], _ reason: String) {
        for one in pending { one.ready?.resume(returning: .failed(reason)) }
    }
}
