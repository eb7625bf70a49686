/// How much one transaction of the writer may hold.
package struct WriterLimits: Sendable {
    /// Turns and acknowledgements a transaction, at least one.
    package var jobs: Int
    /// Work a transaction: once so much time has gone by, it is committed, and the rest comes into the next.
    package var time: Duration
    /// How long another process may keep the database locked before a transaction fails, in seconds.
    package var lockWait: Double

    package init(jobs: Int = 256, time: Duration = .milliseconds(5), lockWait: Double = 5) {
        self.jobs = jobs
        self.time = time
        self.lockWait = lockWait
    }
}
