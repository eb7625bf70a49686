import Conversation
import Dialog

/// Judges what must hold of a whole conversation, exchange by exchange.
struct RuleJudge {
    private let rules: [ScriptedConversation.Placed<Rule>]
    private var said: [Int]

    init(_ rules: [ScriptedConversation.Placed<Rule>]) {
        self.rules = rules
        said = rules.map { _ in 0 }
    }

    /// The first rule that this exchange breaks, with what breaks it. `turns` counts messages up to this one.
    mutating func take(_ exchange: Exchange, turns: Int) -> (ScriptPlace, Rule, String)? {
        for (number, rule) in rules.enumerated() {
            for (reply, bubble) in zip(exchange.replies, exchange.bubbles) {
                if let breach = breach(of: rule.content, number, reply, bubble, turns) {
                    return (rule.place, rule.content, breach)
                }
            }
        }
        return nil
    }

    private mutating func breach(
        of rule: Rule, _ number: Int, _ reply: Reply, _ bubble: Bubble, _ turns: Int
    ) -> String? {
        switch rule {
        case .neverContains(let words): return bubble.text.contains(words) ? bubble.text : nil
        case .neverSays(let key, let after):
            return Rule.names(key, key: reply.text) && turns > after ?? 0
                ? "\(reply.text) after message \(turns)" : nil
        case .atMostOnce(let key):
            guard Rule.names(key, key: reply.text) else { return nil }
            said[number] += 1
            return said[number] > 1 ? "\(reply.text) for the second time, after message \(turns)" : nil
        }
    }
}
