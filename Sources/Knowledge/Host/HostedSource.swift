import Synchronization

/// One source in a host's care: its cache, its breaker, its questions in work.
final class HostedSource: Sendable {
    typealias Then = @Sendable (Answer) -> Void

    private struct Work {
        let id: Int
        var waiting: [Then]
    }

    private struct State {
        var cache: AnswerCache
        var breaker: CircuitBreaker
        var work: [AnswerCache.Key: Work] = [:]
        var started = 0
        /// Tasks that have not ended, those included that nobody waits for any more.
        var running = 0
        var answers = 0
        var failures = 0
        var lastAnswer: Duration?
        var lastFailed = false
        var reason: String?
    }

    let plan: SourcePlan
    private let source: any KnowledgeSource
    private let limits: HostLimits
    private let timer: HostTimer
    private let state: Mutex<State>

    init(_ plan: SourcePlan, limits: HostLimits, timer: HostTimer) {
        self.plan = plan
        self.limits = limits
        self.timer = timer
        source = plan.make()
        state = Mutex(
            State(
                cache: AnswerCache(keep: plan.keep, capacity: limits.cached), breaker: CircuitBreaker(limits)))
    }

    /// The answer if it is at hand, a refusal included; nil: it has to be waited for.
    func known(_ question: Question) -> Answer? {
        let question = plan.declaration.declaredPart(of: question)
        if let flaw = plan.declaration.flaw(in: question) { return note(.failed(flaw)) }
        if let answer = source.known(question) { return note(checked(answer, to: question)) }
        let now = timer.now()
        return state.withLock { state in
            if let kept = state.cache.answer(to: AnswerCache.Key(question), at: now) { return kept }
            guard let until = state.breaker.restsUntil, now < until else { return nil }
            return .failed(state.reason ?? "it rests after failures")
        }
    }

    /// Answers once, at once or by the time of the plan, on any thread.
    func ask(_ question: Question, then: @escaping Then) {
        let question = plan.declaration.declaredPart(of: question)
        if let answer = known(question) { return then(answer) }
        let key = AnswerCache.Key(question)
        let now = timer.now()
        enum Decision {
            case start(Int), joined, refused(String)
        }
        let decision: Decision = state.withLock { state in
            if var work = state.work[key] {
                guard work.waiting.count < limits.waiting else { return .refused("too many wait for this answer") }
                work.waiting.append(then)
                state.work[key] = work
                return .joined
            }
            guard state.running < limits.running else { return .refused("it has \(limits.running) questions in work") }
            guard state.breaker.allows(at: now) else { return .refused(state.reason ?? "it rests after failures") }
            state.started += 1
            state.running += 1
            state.work[key] = Work(id: state.started, waiting: [then])
            return .start(state.started)
        }
        switch decision {
        case .start(let id): start(question, key, id)
        case .joined: break
        case .refused(let reason): then(note(.failed(reason)))
        }
    }

    func stop() {
        source.stop()
    }

    var report: SourceReport {
        let now = timer.now()
        return state.withLock { state in
            SourceReport(
                name: plan.name, kind: plan.kind,
                state: state.breaker.restsUntil != nil ? .resting : state.lastFailed ? .failing : .ready,
                answers: state.answers, failures: state.failures, running: state.running,
                lastAnswer: state.lastAnswer.map { now - $0 }, cacheAge: state.cache.age(at: now)?.newest,
                reason: state.reason)
        }
    }

    /// The source and the alarm run side by side; whoever is first is heard, and the other one cancelled.
    private func start(_ question: Question, _ key: AnswerCache.Key, _ id: Int) {
        let timeout = plan.timeout
        let deadline = ContinuousClock.now + timeout
        Task { [self] in
            await withTaskGroup { group in
                group.addTask { [self] in
                    let answer = await source.answer(question, until: deadline)
                    settle(key, id, checked(answer, to: question))
                }
                group.addTask { [self] in
                    guard (try? await timer.sleep(timeout)) != nil else { return }
                    settle(key, id, .failed("no answer within \(timeout)"))
                }
                await group.next()
                group.cancelAll()
            }
            state.withLock { $0.running -= 1 }
        }
    }

    private func settle(_ key: AnswerCache.Key, _ id: Int, _ answer: Answer) {
        let now = timer.now()
        let waiting: [Then] = state.withLock { state in
            // A late answer finds its question gone, or asked anew by somebody else.
            guard let work = state.work[key], work.id == id else { return [] }
            state.work[key] = nil
            if answer.hasFailed {
                state.breaker.failed(at: now)
            } else {
                state.breaker.succeeded()
                state.cache.store(answer, for: key, at: now)
            }
            return work.waiting
        }
        guard !waiting.isEmpty else { return }
        note(answer)
        for then in waiting { then(answer) }
    }

    private func checked(_ answer: Answer, to question: Question) -> Answer {
        guard let flaw = plan.declaration.flaw(in: answer, to: question) else { return answer }
        return .failed(answer.hasFailed ? answer.reason ?? flaw : flaw)
    }

    @discardableResult
    private func note(_ answer: Answer) -> Answer {
        let now = timer.now()
        state.withLock { state in
            state.lastFailed = answer.hasFailed
            if answer.hasFailed {
                state.failures += 1
                state.reason = answer.reason
            } else {
                state.answers += 1
                state.lastAnswer = now
            }
        }
        return answer
    }
}
