/// Answers that are still good, oldest dropped first.
struct AnswerCache: Sendable {
    private struct Entry {
        let answer: Answer
        let at: Duration
    }

    /// A question without its moment: the same thing asked a minute later is the same.
    struct Key: Hashable, Sendable {
        let name: String
        let arguments: [String: KnowledgeValue]

        init(_ question: Question) {
            name = question.name
            arguments = question.arguments
        }
    }

    private let keep: Duration?
    private let capacity: Int
    private var entries: [Key: Entry] = [:]
    /// In the order of their coming; a key that came again stands twice.
    private var order: [(key: Key, at: Duration)] = []

    init(keep: Duration?, capacity: Int) {
        self.keep = keep
        self.capacity = capacity
    }

    func answer(to key: Key, at now: Duration) -> Answer? {
        guard let keep, let entry = entries[key], now - entry.at < keep else { return nil }
        return entry.answer
    }

    mutating func store(_ answer: Answer, for key: Key, at now: Duration) {
        guard keep != nil, capacity > 0 else { return }
        entries[key] = Entry(answer: answer, at: now)
        order.append((key, now))
        if order.count > 2 * capacity { order.removeAll { entries[$0.key]?.at != $0.at } }
        while entries.count > capacity, !order.isEmpty {
            let oldest = order.removeFirst()
            if entries[oldest.key]?.at == oldest.at { entries[oldest.key] = nil }
        }
    }

    /// The age of the newest and the oldest answer kept; nil where there is none.
    func age(at now: Duration) -> (newest: Duration, oldest: Duration)? {
        guard let newest = entries.values.map(\.at).max(), let oldest = entries.values.map(\.at).min() else {
            return nil
        }
        return (now - newest, now - oldest)
    }
}
