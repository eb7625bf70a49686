/// How sure one must be to answer: a wrong answer costs these people more than none. Chosen on the development half of
/// Tests/Fixtures/Questions.
enum Confidence {
    /// From here on a topic is answered.
    static let sureTopic: Float = 0.7
    /// Two topics are worth a question where the likelier has so much, the other so much, and both together so much.
    static let tornFirst: Float = 0.2
    static let tornSecond: Float = 0.12
    static let tornBoth: Float = 0.45
    /// From here on a clause parts from its neighbour, on both sides.
    static let sureClause: Float = 0.8
    /// From here on a message or one of its clauses is danger, whatever else it is about.
    static let urgent: Float = 0.5
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
    /// Messages of which training had met no more than this are not known at all.
    private static let foreign: Float = 0.1
    /// Messages of which it had met so much are as likely as the model says.
    private static let familiar: Float = 0.4

    /// The calibration of the topic model: a logistic curve, its coefficients fitted on the development questions.
    static func of(_ probability: Float, outside: Float, coverage: Float, wordCount: Int) -> Float {
        let odds =
            0.6 + 0.85 * logit(probability) - 0.15 * logit(outside) - 0.4
            * ExactFloat.logarithm(Float(max(1, wordCount)))
        return of(1 / (1 + ExactFloat.exponential(-odds)), coverage: coverage)
    }

    /// A model's probability, less where much of the message is new to it: garbage resembles nothing, and a linear
    /// model must still choose something.
    static func of(_ probability: Float, coverage: Float) -> Float {
        probability * min(1, max(0, (coverage - foreign) / (familiar - foreign)))
    }

    private static func logit(_ probability: Float) -> Float {
        let bounded = min(max(probability, 1e-4), 1 - 1e-4)
        return ExactFloat.logarithm(bounded / (1 - bounded))
    }
}
