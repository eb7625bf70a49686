/// How sure one must be to answer: a wrong answer costs these people more than none. Chosen on the development half of
/// Tests/Fixtures/Questions.
enum Confidence {
    /// From here on a topic is answered.
    static let sureTopic: Float = 0.65
    /// Two topics are worth a question where the likelier has so much, the other so much, and both together so much.
    static let tornFirst: Float = 0.15
    static let tornSecond: Float = 0.08
    static let tornBoth: Float = 0.35
    /// From here on a clause parts from its neighbour, on both sides.
    static let sureClause: Float = 0.7
    /// From here on a message or one of its clauses is danger, whatever else it is about.
    static let urgent: Float = 0.4
    /// From here on each piece of a message is looked at for danger.
    static let perhapsUrgent: Float = 0.15
    /// From here on a part is answered; below it, the topic itself.
    static let surePart: Float = 0.35
    /// From here on a part of the open topic is answered although the message does not name the topic.
    static let sureOpenPart: Float = 0.4
    /// A message of fewer letters («no», a number) says something only where a phrase file holds it as it is.
    static let fewestLetters = 3
    /// A word of which training had met no more than this is foreign to the topics.
    static let strangeWord: Float = 0.5
    /// What a message of nothing but such words loses.
    static let strangeShare: Float = 0.5
    /// Scores of fewer phrases than the curve was fitted on stay below this.
    private static let leastStrength: Float = 5
    /// Messages of which training had met no more than this are not known at all.
    private static let foreign: Float = 0.1
    /// Messages of which it had met so much are as likely as the model says.
    private static let familiar: Float = 0.4

    /// The calibration of the topic model: a logistic curve, its coefficients fitted on the development questions. The more
    /// there is to add up, in words or in `strength`, the surer a linear model is of itself, rightly or not.
    static func of(_ probability: Float, outside: Float, strength: Float, coverage: Float, wordCount: Int) -> Float {
        let odds =
            2.1 + 1.33 * logit(probability) - 0.23 * logit(outside) - 0.5 * max(strength, leastStrength) + coverage
            - 0.35
            * ExactFloat.logarithm(Float(max(1, wordCount)))
        return of(1 / (1 + ExactFloat.exponential(-odds)), coverage: coverage)
    }

    /// A model's probability, less where much of the message is new to it: garbage resembles nothing, and a linear
    /// model must still choose something.
    static func of(_ probability: Float, coverage: Float) -> Float {
        probability * min(1, max(0, (coverage - foreign) / (familiar - foreign)))
    }

    /// Whether a part of a message is a matter of its own: likelier the surer the part is by itself, the more the whole
    /// message shows of its topic and the less the part of the message's, and where it asks. A logistic curve fitted on
    /// the development clauses.
    static func isApart(
        _ part: (topic: Float, other: Float), whole: (topic: Float, other: Float), asks: Bool, isTalk: Bool,
        wordCount: Int
    ) -> Bool {
        let kind: Float = isTalk ? (asks ? 1.4 : 0.7) : (asks ? 2.6 : 0)
        let odds =
            -4.1 + kind + 0.3 * logit(part.topic) - 0.33 * ExactFloat.logarithm(max(part.other, 1e-4)) + 0.75
            * ExactFloat.logarithm(max(whole.topic, 1e-4)) + 0.48 * logit(whole.other) + 0.65
            * ExactFloat.logarithm(Float(max(1, wordCount)))
        return odds > 0
    }

    private static func logit(_ probability: Float) -> Float {
        let bounded = min(max(probability, 1e-4), 1 - 1e-4)
        return ExactFloat.logarithm(bounded / (1 - bounded))
    }
}
