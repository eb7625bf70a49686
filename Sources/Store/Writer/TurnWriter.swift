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
    private let clock: @Sendable () -> Int64
    private let waiting = Mutex(Waiting())
    private let awakening = DispatchSemaphore(value: 0)
    private let end = DispatchSemaphore(value: 0)

    /// - Parameter clock: seconds since 1970.
    init(_ connection: StoreConnection, limits: WriterLimits, clock: @escaping @Sendable () -> Int64) {
        self.connection = connection
        self.limits = limits
        self.clock = clock
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
        var jobs: [WriterJob] = []
        while takeWaiting(into: &jobs) {
            let count = commit(jobs.prefix(max(1, limits.jobs)))
            jobs.removeFirst(count)
        }
        end.signal()
    }

    /// Sleeps until there is a job; false: there will be none any more.
    private func takeWaiting(into jobs: inout [WriterJob]) -> Bool {
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
            awakening.wait()
        }
    }

    /// Commits as many of the jobs as one transaction may hold, tells their outcomes, and returns how many they were.
    private func commit(_ jobs: ArraySlice<WriterJob>) -> Int {
        var batch = CompletionBatch()
        var count = 0
        do {
            try connection.transaction { database in
                count = try run(jobs, in: database, telling: &batch)
            }
        } catch {
            batch = CompletionBatch()
            count = jobs.count
            for job in jobs { batch.append(job.failure(error), on: job.executor) }
        }
        batch.tell()
        return count
    }

    private func run(
        _ jobs: ArraySlice<WriterJob>, in database: Database, telling batch: inout CompletionBatch
    ) throws -> Int {
        let transaction = TurnTransaction(database: database, now: clock())
        let watch = ContinuousClock()
        let deadline = watch.now + limits.time
        var count = 0
        for job in jobs {
            batch.append(try job.run(in: transaction), on: job.executor)
            count += 1
            if watch.now >= deadline { break }
        }
        return count
    }
}
