import Synchronization

/// All sources, and what every one of them gets: a deadline, a cache with age, a rest after failures, several questions at
/// once, one asking for all who want the same. It lives as long as the server; a reload exchanges only what has changed.
package final class KnowledgeHost: Sendable {
    private let limits: HostLimits
    private let timer: HostTimer
    private let sources = Mutex<[String: HostedSource]>([:])
    /// Held by whoever changes them.
    private let changing = Mutex<Void>(())

    package init(limits: HostLimits = HostLimits(), timer: HostTimer = .live) {
        self.limits = limits
        self.timer = timer
    }

    /// Makes these the sources. One whose plan is as it was goes on with its cache and its process; the others stop.
    ///
    /// New ones are made before anybody could have to wait for them.
    package func use(_ plans: [SourcePlan]) {
        changing.withLock { _ in
            let old = sources.withLock { $0 }
            var new: [String: HostedSource] = [:]
            for plan in plans {
                let same = old[plan.name].flatMap { $0.plan.identity == plan.identity ? $0 : nil }
                new[plan.name] = same ?? HostedSource(plan, limits: limits, timer: timer)
            }
            sources.withLock { $0 = new }
            for source in old.values where new[source.plan.name] !== source { source.stop() }
        }
    }

    /// The answer to `rents.price` if it is at hand, or the refusal; nil: it has to be waited for with `ask`.
    package func known(_ name: String, _ question: (String) -> Question) -> Answer? {
        guard let (source, rest) = find(name) else { return .failed("there is no source for \(name)") }
        return source.known(question(rest))
    }

    /// Answers once, at once or within the time of the source, on any thread.
    package func ask(_ name: String, _ question: (String) -> Question, then: @escaping @Sendable (Answer) -> Void) {
        guard let (source, rest) = find(name) else { return then(.failed("there is no source for \(name)")) }
        source.ask(question(rest), then: then)
    }

    /// What the source of `rents.price` declares for it.
    package func declaration(of name: String) -> QuestionDeclaration? {
        find(name).flatMap { $0.source.plan.declaration[$0.question] }
    }

    /// How every source is doing, by name.
    package var reports: [SourceReport] {
        sources.withLock { Array($0.values) }.map(\.report).sorted { $0.name < $1.name }
    }

    /// Stops all sources; whatever is asked afterwards fails.
    package func stop() {
        use([])
    }

    /// The source before the first dot, the question behind it.
    private func find(_ name: String) -> (source: HostedSource, question: String)? {
        guard let dot = name.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
        guard let source = sources.withLock({ $0[String(name[..<dot])] }) else { return nil }
        return (source, String(name[name.utf8.index(after: dot)...]))
    }
}
