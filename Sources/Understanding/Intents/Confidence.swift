/// How sure one must be to answer: a wrong answer costs these people more than none.
enum Confidence {
    /// From here on a topic is answered. Chosen on Tests/Fixtures/Questions/skeleton.tsv.
    static let sureTopic: Float = 0.59
    /// From here on a message is searched for a clause that is urgent, whatever else it is about.
    static let urgent: Float = 0.2
    /// From here on a part is answered; below it, the topic itself.
    static let surePart: Float = 0.45
    /// From here on a part of the open topic is answered although the message does not name the topic.
    static let sureOpenPart: Float = 0.6
    /// A message of fewer letters («no», a number) says something only where a phrase file holds it as it is.
    static let fewestLetters = 4
    /// How much of a word's n-grams must be known for the word to be: endings and typing errors may be new.
    static let knownWord: Float = 0.6
    /// Messages of which training had met no more than this are not known at all.
    private static let foreign: Float = 0.1
    /// Messages of which it had met so much are as likely as the model says.
    private static let familiar: Float = 0.35

    /// A model's probability, less where much of the message is new to it: garbage resembles nothing, and a linear
    /// model must still choose something.
    static func of(_ probability: Float, coverage: Float) -> Float {
        probability * min(1, max(0, (coverage - foreign) / (familiar - foreign)))
    }
}
