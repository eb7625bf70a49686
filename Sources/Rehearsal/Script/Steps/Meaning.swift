package import Dialog

/// What a message of a script means, where no words are to be understood: exactly this.
package struct Meaning: Equatable, Sendable {
    /// The topic that it is about, and the part of it.
    package var topic: String?
    package var part: String?
    /// The values that are said, by slot.
    package var values: [NamedValue]
    package var answer: Clause.Answer?
    /// It takes back what was said before.
    package var isCorrection: Bool

    package init(
        topic: String? = nil, part: String? = nil, values: [NamedValue] = [], answer: Clause.Answer? = nil,
        isCorrection: Bool = false
    ) {
        self.topic = topic
        self.part = part
        self.values = values
        self.answer = answer
        self.isCorrection = isCorrection
    }

    /// The words that may stand for an answer, or for nothing at all.
    static let answers: [String: Clause.Answer] = ["agreed": .agreed, "refused": .refused, "unsure": .unsure]
    static let instead = "instead"
    static let nothing = "nothing"
}

extension Clause.Answer {
    /// Its word in a script.
    var word: String { Meaning.answers.first { $0.value == self }?.key ?? Meaning.nothing }
}
