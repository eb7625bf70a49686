import Content
import Dialog
import Knowledge

/// Judges what the proof speaks of, along a conversation: laws, and how long nobody was answered.
struct LawJudge {
    private var sight: TurnSight?
    private var fulfilled: Set<String> = []
    /// Messages running without an answer or a person.
    private(set) var unanswered = 0

    /// Takes note of a message and all that was said upon it, at a day.
    mutating func take(_ exchange: Exchange, _ session: Session?, in content: ContentBundle, now: Int64) {
        guard let step = exchange.steps.last else { return }
        let today = Day(number: content.machine.settings.zone.local(now).day)
        let sight = TurnSight(replies: exchange.replies, path: step.path, in: content, on: today)
        for law in content.laws where law.isFulfilled(by: sight) { fulfilled.insert(law.name) }
        unanswered = sight.isServed(isOver: session?.stack.isEmpty ?? true) ? 0 : unanswered + 1
        self.sight = sight
    }

    /// nil where the law of that name holds of the last message, or has been fulfilled by now.
    func difference(_ name: String, in content: ContentBundle) -> String? {
        guard let law = content.laws.first(where: { $0.name == name }) else { return "there is no such law" }
        guard law.kind != .eventually else { return fulfilled.contains(name) ? nil : "it has not come so far" }
        guard let sight else { return nil }
        return law.isBroken(by: sight) ? "the last answer breaks it" : nil
    }
}
