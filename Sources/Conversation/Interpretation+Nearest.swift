import Content
import Dialog

extension Interpretation {
    /// Where nothing was understood: the topics whose texts are like the words, beside those that are near by their
    /// phrases, the nearest first. Anything else stays as it is.
    func withNearest(to words: String, of content: ContentBundle, in language: String) -> Interpretation {
        guard clauses.allSatisfy(\.isNothing) else { return self }
        let candidates = clauses.flatMap(\.verdict.candidates) + content.topics(like: words, in: language)
        var nearest: [Intent] = []
        for intent in candidates.sorted(by: { $0.confidence > $1.confidence })
        where !nearest.contains(where: { $0.topic == intent.topic }) {
            nearest.append(intent)
        }
        var interpretation = self
        interpretation.clauses = [Clause(verdict: Verdict(.unknown, nearest))]
        return interpretation
    }
}

extension Clause {
    /// It asks for nothing known, answers nothing, gives nothing.
    fileprivate var isNothing: Bool {
        verdict.decision == .unknown && besides.decision == .unknown && part == nil && values.isEmpty && answer == nil
            && ordinal == nil && !isCorrection
    }
}
