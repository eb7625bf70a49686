/// One question to a source, with its arguments and the moment at which it is asked.
public struct Question: Hashable, Sendable {
    /// The name within its source: `price` of `rents.price`.
    public var name: String
    /// What is asked about, by name. Never a personal number: those reach no source.
    public var arguments: [String: KnowledgeValue]
    /// The day at the centre when it is asked.
    public var today: Day
    /// Minutes since midnight at the centre.
    public var minute: Int

    public init(_ name: String, _ arguments: [String: KnowledgeValue] = [:], today: Day, minute: Int = 0) {
        self.name = name
        self.arguments = arguments
        self.today = today
        self.minute = minute
    }
}
