import Content
package import Knowledge
package import Store
import Synchronization

/// Makes new content and puts it live between two turns; what is wrong leaves the old one live.
///
/// All the work, the freeing of what is no longer live included, is done on one worker. No turn waits for it: turns and
/// the worker share no lock that is held for longer than one reference is copied.
package final class ContentReload: Sendable {
    private struct State {
        var status: ContentStatus
        var record: KeptVersions.Record
        /// A reload is on its way that has not read anything yet.
        var isWanted = false
        /// Sources of an older content still answer turns that began with it.
        var hasOldSources = false
    }

    package let live: LiveContent
    private let maker: ContentMaker
    private let host: KnowledgeHost
    private let worker: any CompletionExecutor
    private let now: @Sendable () -> Int64
    private let tell: @Sendable (ContentNews) -> Void
    private let state: Mutex<State>

    /// - Parameters:
    ///   - host: gets the sources of what goes live.
    ///   - worker: runs one thing after another, on no event loop.
    ///   - now: milliseconds since 1970.
    ///   - tell: hears all that happens, on the worker.
    package init(
        _ opened: OpenedContent, maker: ContentMaker, host: KnowledgeHost, worker: any CompletionExecutor,
        now: @escaping @Sendable () -> Int64, tell: @escaping @Sendable (ContentNews) -> Void
    ) {
        live = LiveContent(opened.bundle)
        self.maker = maker
        self.host = host
        self.worker = worker
        self.now = now
        self.tell = tell
        state = Mutex(State(status: opened.status, record: opened.record))
        host.use(opened.bundle.knowledge.plans)
    }

    package var status: ContentStatus { state.withLock { $0.status } }

    /// Keeps what the server began with.
    package func keepOpened() {
        worker.execute { [self] in keep(after: []) }
    }

    /// Has the files read anew. From any thread; a wish that comes before the last one is begun is the same wish.
    package func reload() {
        let isNew = state.withLock { state in
            defer { state.isWanted = true }
            return !state.isWanted
        }
        guard isNew else { return }
        worker.execute { [self] in
            state.withLock { $0.isWanted = false }
            let last = live.bundle.files
            let news = takeFiles()
            tell(news)
            if case .live = news { keep(after: last) }
        }
    }

    /// Puts the version before live again. From any thread; `then` is called once, on the worker.
    package func rollBack(then: @escaping @Sendable (ContentNews) -> Void) {
        worker.execute { [self] in
            let news = goBack()
            // Kept first: who is told that it is done must find it so after a power cut.
            if case .rolledBack = news { keep(after: []) }
            tell(news)
            then(news)
        }
    }

    /// Frees what no turn needs any more. To be called about once a second, from any thread.
    package func tidy() {
        worker.execute { [self] in
            live.free()
            guard live.retiredCount == 0, state.withLock({ $0.hasOldSources }) else { return }
            state.withLock { $0.hasOldSources = false }
            host.use(live.bundle.knowledge.plans)
        }
    }

    private func takeFiles() -> ContentNews {
        let (made, findings) = maker.current()
        guard let bundle = made else { return refuse(findings) }
        let (hash, old) = ("\(bundle.hash)", "\(live.bundle.hash)")
        if hash == old {
            state.withLock { state in
                state.status.refused = nil
                state.status.origin = .files
                state.record.rejected = nil
            }
            return .unchanged
        }
        guard state.withLock({ $0.record.rejected }) != hash else {
            state.withLock { $0.status.refused = nil }
            return .rejected
        }
        let broken = maker.prove(bundle)
        guard broken.isEmpty else { return refuse(broken + findings) }
        swap(to: bundle, .files, KeptVersions.Record(live: hash, since: now(), before: old))
        return .live(hash)
    }

    private func goBack() -> ContentNews {
        guard let before = state.withLock({ $0.record.before }) else { return .nothingBefore }
        let (made, findings) = maker.version(before)
        guard let bundle = made else { return .refused(findings.errorsFirst) }
        let old = "\(live.bundle.hash)"
        swap(
            to: bundle, .rolledBack,
            KeptVersions.Record(live: before, since: now(), before: old, rejected: old))
        return .rolledBack(to: before, from: old)
    }

    private func refuse(_ findings: [Finding]) -> ContentNews {
        let refusal = ContentStatus.Refusal(at: now(), findings: findings.errorsFirst)
        state.withLock { $0.status.refused = refusal }
        return .refused(refusal.findings)
    }

    private func swap(to bundle: ContentBundle, _ origin: ContentStatus.Origin, _ record: KeptVersions.Record) {
        let new = bundle.knowledge.plans
        // A turn that began with the old content may ask a source that the new one has not.
        let old = live.bundle.knowledge.plans.filter { plan in !new.contains { $0.name == plan.name } }
        host.use(new + old)
        live.replace(with: bundle)
        state.withLock { state in
            state.status = ContentStatus(origin: origin, since: record.since)
            state.record = record
            state.hasOldSources = !old.isEmpty
        }
        live.free()
    }

    private func keep(after last: [ContentFile]) {
        do {
            try maker.kept.keep(live.bundle.files, as: state.withLock { $0.record }, after: last)
        } catch {
            tell(.notKept("\(error)"))
        }
    }
}
