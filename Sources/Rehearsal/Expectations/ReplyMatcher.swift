import Conversation
import Dialog

/// Compares one reply with what a script expects of it: key, then arguments, then wording.
struct ReplyMatcher {
    let values: ScriptValues

    /// nil where it matches, else what is different.
    func difference(_ pattern: ReplyPattern, _ reply: Reply, _ text: String) -> String? {
        guard pattern.key == reply.text else { return "another text was said" }
        for pair in pattern.arguments where !values.matches(pair.value, reply.arguments[pair.name]) {
            guard let value = reply.arguments[pair.name] else {
                return "the text has no value «\(pair.name)»"
            }
            return "«\(pair.name)» is \(value.word)"
        }
        for wording in pattern.wordings {
            switch wording {
            case .contains(let words):
                if !text.contains(words) { return "the text does not contain «\(words)»" }
            case .pattern(let pattern):
                if !Self.isLike(text, pattern) { return "the text is not like «\(pattern)»" }
            }
        }
        return nil
    }

    /// Whether the whole text is like a pattern in which `*` stands for any words. In time of both lengths multiplied.
    static func isLike(_ text: String, _ pattern: String) -> Bool {
        let text = Array(text.unicodeScalars)
        let pattern = Array(pattern.unicodeScalars)
        var (place, at) = (0, 0)
        var star: (at: Int, place: Int)?
        while place < text.count {
            if at < pattern.count, pattern[at] == "*" {
                star = (at, place)
                at += 1
            } else if at < pattern.count, pattern[at] == text[place] {
                place += 1
                at += 1
            } else if let last = star {
                place = last.place + 1
                star = (last.at, place)
                at = last.at + 1
            } else {
                return false
            }
        }
        return pattern[at...].allSatisfy { $0 == "*" }
    }
}
