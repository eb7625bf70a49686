/// What a source says: an outcome, with its values, or with the choices of an offer.
public struct Answer: Hashable, Sendable {
    /// One of the outcomes that the question declares.
    public var outcome: String
    public var values: [String: KnowledgeValue]
    /// What can be chosen, in the order in which it is shown; empty but for an offer.
    public var options: [KnowledgeValue]
    /// Why it failed, for staff. Never shown to people and never holding their words.
    public var reason: String?

    public init(
        _ outcome: String, _ values: [String: KnowledgeValue] = [:], options: [KnowledgeValue] = [],
        reason: String? = nil
    ) {
        self.outcome = outcome
        self.values = values
        self.options = options
        self.reason = reason
    }

    /// The outcome that every question has.
    public static let failedOutcome = "failed"

    /// No answer, and why.
    public static func failed(_ reason: String) -> Answer {
        Answer(failedOutcome, reason: reason)
    }

    public var hasFailed: Bool { outcome == Self.failedOutcome }
}
