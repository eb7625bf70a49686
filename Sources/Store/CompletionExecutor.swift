/// Where outcomes are told: one object an event loop.
///
/// A store groups the outcomes of a commit by executor and calls `execute` once for each, so a commit of many turns
/// costs one wake-up a loop.
package protocol CompletionExecutor: AnyObject, Sendable {
    /// Runs `work` soon, in the order of the calls. Must not block: it is called by the thread that commits.
    func execute(_ work: @escaping @Sendable () -> Void)
}
