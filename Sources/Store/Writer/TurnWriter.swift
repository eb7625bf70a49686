internal import Dispatch
internal import Foundation
internal import GRDB
internal import Synchronization

/// The one thread that writes: takes what waits, commits it in one transaction, tells the outcomes, takes what came
/// meanwhile.
///
/// A disk takes as long for one commit of many turns as for one of one, so the busier the server, the larger its
/// transactions.
final class TurnWriter: Sendable {
    private struct Waiting {
        var jobs: [WriterJob] = []
        var isThreadAsleep = false
        var isStopping = false
    }

    private let connection: StoreConnection
    private let limits: WriterLimits
    private let retention: Retention
    private let clock: @Sendable () -> Int64
    private let uptime: @Sendable () -> Int64
    private let started: Int64
    private let waiting = Mutex(Waiting())
    private let awakening = DispatchSemaphore(value: 0)
    private let end = DispatchSemaphore(value: 0)

    /// - Parameters:
    ///   - clock: seconds since 1970.
    ///   - uptime: seconds of a clock that never jumps.
    init(
        _ connection: StoreConnection, limits: WriterLimits, retention: Retention,
        clock: @escaping @Sendable () -> Int64, uptime: @escaping @Sendable () -> Int64
    ) {
        self.connection = connection
        self.limits = limits
        self.retention = retention
        self.clock = clock
        self.uptime = uptime
        started = uptime()
    }

    /// Starts the thread, which holds the writer until it is stopped. Once.
    func start() {
        let thread = Thread { [self] in run() }
        thread.name = "store writer"
        thread.start()
    }

    /// Queues a job; after ``stop()`` it fails at once, on this thread.
    func take(_ job: WriterJob) {
        let (isRefused, isThreadAsleep) = waiting.withLock { waiting in
            if waiting.isStopping { return (true, false) }
            waiting.jobs.append(job)
            defer { waiting.isThreadAsleep = false }
            return (false, waiting.isThreadAsleep)
        }
        if isRefused { job.executor.execute(job.failure(.closed)) }
        if isThreadAsleep { awakening.signal() }
    }

    /// Takes no more jobs; the thread ends after the last one.
    func stop() {
        let isThreadAsleep = waiting.withLock { waiting in
            waiting.isStopping = true
            defer { waiting.isThreadAsleep = false }
            return waiting.isThreadAsleep
        }
        if isThreadAsleep { awakening.signal() }
    }

    /// Stops and waits for the thread's end. Never on the thread itself.
    func finish() {
        stop()
        end.wait()
        // For the next who asks.
        end.signal()
    }

    private func run() {
        let sweeper = Sweeper(retention, since: started, uptime: uptime)
        var erasures = Erasures(connection, lockWait: limits.lockWait)
        var jobs: [WriterJob] = []
        while takeWaiting(into: &jobs, atMost: erasures.wait) {
            let count = commit(jobs.prefix(max(1, limits.jobs)), sweeper, &erasures)
            jobs.removeFirst(count)
            erasures.tellIfDue(isIdle: jobs.isEmpty && isIdle)
        }
        erasures.tellAtTheEnd()
        end.signal()
    }

    private var isIdle: Bool { waiting.withLock { $0.jobs.isEmpty } }

    /// Sleeps until there is a job or the time is over; false: there will be none any more.
    private func takeWaiting(into jobs: inout [WriterJob], atMost time: DispatchTimeInterval) -> Bool {
        while true {
            let (taken, isStopping) = waiting.withLock { waiting in
                let taken = waiting.jobs
                waiting.jobs = []
                waiting.isThreadAsleep = jobs.isEmpty && taken.isEmpty && !waiting.isStopping
                return (taken, waiting.isStopping)
            }
            jobs.append(contentsOf: taken)
            if !jobs.isEmpty { return true }
            if isStopping { return false }
            if awakening.wait(timeout: .now() + time) == .timedOut {
                // Whoever woke the thread just now has signalled, or finds it awake.
                let isSignalled = waiting.withLock { waiting in
                    defer { waiting.isThreadAsleep = false }
                    return !waiting.isThreadAsleep
                }
                if isSignalled { awakening.wait() }
                return true
            }
        }
    }

    /// Commits as many of the jobs as one transaction may hold, tells their outcomes, and returns how many they were.
    private func commit(_ jobs: ArraySlice<WriterJob>, _ sweeper: Sweeper, _ erasures: inout Erasures) -> Int {
        guard !jobs.isEmpty else { return 0 }
        var batch = CompletionBatch()
        var erased = CompletionBatch()
        var count = 0
        do {
            try connection.transaction { database in
                let transaction = try TurnTransaction(database, now: clock())
                count = try run(jobs, in: transaction, sweeper, telling: &batch, after: &erased)
            }
            erasures.await(erased)
        } catch {
            batch = CompletionBatch()
            count = jobs.count
            for job in jobs { batch.append(job.failure(error), on: job.executor) }
        }
        batch.tell()
        return count
    }

    private func run(
        _ jobs: ArraySlice<WriterJob>, in transaction: TurnTransaction, _ sweeper: Sweeper,
        telling batch: inout CompletionBatch, after erased: inout CompletionBatch
    ) throws -> Int {
        let watch = ContinuousClock()
        let deadline = watch.now + limits.time
        var count = 0
        for job in jobs {
            let result = try job.run(in: transaction, sweeper)
            if result.isErasure {
                erased.append(result.completion, on: job.executor)
            } else {
                batch.append(result.completion, on: job.executor)
            }
            count += 1
            if watch.now >= deadline { break }
        }
        return count
    }
}
