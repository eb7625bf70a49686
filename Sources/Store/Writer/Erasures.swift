internal import Dispatch
internal import GRDB

/// Erasures that are committed and wait to be told: only once the log is written into the database and emptied are the
/// erased bytes gone.
///
/// The log is emptied once for all that came within a moment, so a gateway that erases a million people does not stop
/// the others.
struct Erasures {
    /// An erasure waits for others at most so long where there is other work.
    private static let gathering = Duration.milliseconds(100)
    /// Until a log that somebody reads is tried again.
    private static let pause = DispatchTimeInterval.milliseconds(20)

    private let connection: StoreConnection
    /// In milliseconds.
    private let lockWait: Int
    private var waiting = CompletionBatch()
    private var since: ContinuousClock.Instant?

    /// - Parameter lockWait: how long other work waits for another process, in seconds.
    init(_ connection: StoreConnection, lockWait: Double) {
        self.connection = connection
        self.lockWait = Int(min(max(lockWait, 0), 3600) * 1000)
    }

    /// How long the writer may sleep.
    var wait: DispatchTimeInterval { waiting.isEmpty ? .never : Self.pause }

    mutating func await(_ erased: CompletionBatch) {
        guard !erased.isEmpty else { return }
        waiting.append(erased)
        if since == nil { since = .now }
    }

    /// Empties the log and tells, when the writer has nothing else to do or enough has been gathered.
    mutating func tellIfDue(isIdle: Bool) {
        guard let since, isIdle || .now - since >= Self.gathering, emptyLog() else { return }
        tell()
    }

    /// The store closes. What cannot be emptied now is not told: whoever asks again is told later.
    mutating func tellAtTheEnd() {
        if !waiting.isEmpty, emptyLog() { tell() }
    }

    private mutating func tell() {
        let told = waiting
        waiting = CompletionBatch()
        since = nil
        told.tell()
    }

    /// False: somebody is reading what lies in the log, or the disk is full.
    private func emptyLog() -> Bool {
        let isBusy = try? connection.use { database in
            // A copy that somebody makes of the database may take minutes; turns do not wait for that.
            try database.execute(sql: "PRAGMA busy_timeout = 20")
            defer { try? database.execute(sql: "PRAGMA busy_timeout = \(lockWait)") }
            return try Row.fetchOne(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")?.decode(Int.self, atIndex: 0)
        }
        return isBusy == 0
    }
}
