/// Something that answers questions: facts, a table, a program, a service of somebody's own.
///
/// A source never throws: what goes wrong inside it is the outcome `failed`. Deadlines, caching, trying again and
/// resting after failures are the host's work, not the source's.
public protocol KnowledgeSource: Sendable {
    /// What it can be asked, and everything that it may answer. The same for as long as the source lives.
    var declaration: SourceDeclaration { get }

    /// The answer if it is at hand: no waiting, no reading of files, a few microseconds. nil: it has to be waited for.
    func known(_ question: Question) -> Answer?

    /// The answer, however long it takes; the host stops listening at the deadline and cancels the task.
    func answer(_ question: Question, until deadline: ContinuousClock.Instant) async -> Answer

    /// Ends what the source has running. It is asked nothing afterwards.
    func stop()
}

extension KnowledgeSource {
    public func known(_ question: Question) -> Answer? { nil }

    public func stop() {}
}
