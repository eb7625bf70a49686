import Content
import Dialog
import Understanding

/// Finds what a person could have written instead, for a failure: the nearest line of the phrase files that is understood.
struct NearestPhrase {
    let content: ContentBundle
    let phrases: PhraseSupply

    /// Lines that are asked whether they are understood.
    private static let tries = 12

    /// The nearest phrase of the topic (and part) that the interpreter is sure of; nil where there is none.
    func phrase(to text: String, of topic: String, part: String?, in language: String) -> String? {
        let words = Self.pieces(text)
        let all = phrases.all(of: topic, part: part, in: language)
        let ranked = all.map { ($0.text, Self.likeness(words, Self.pieces($0.text))) }.sorted { $0.1 > $1.1 }
        return ranked.prefix(Self.tries).first { isUnderstood($0.0, as: topic, in: language) }?.0
    }

    private func isUnderstood(_ text: String, as topic: String, in language: String) -> Bool {
        let context = InterpretationContext(language: language, topic: topic)
        let interpretation = content.interpreter.interpret(text, in: context)
        return interpretation.clauses.contains { $0.verdict.sure?.topic == topic || $0.part?.topic == topic }
    }

    /// Pieces of three letters.
    private static func pieces(_ text: String) -> Set<String> {
        let letters = Array(" " + text.lowercased() + " ")
        guard letters.count >= 3 else { return [] }
        return Set((0...(letters.count - 3)).map { String(letters[$0..<($0 + 3)]) })
    }

    private static func likeness(_ one: Set<String>, _ other: Set<String>) -> Double {
        guard !one.isEmpty || !other.isEmpty else { return 0 }
        return Double(2 * one.intersection(other).count) / Double(one.count + other.count)
    }
}
