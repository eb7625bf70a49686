/// One thing that people write, and what they mean by it: a line of a phrase file.
package struct TrainingPhrase: Hashable, Sendable {
    /// The topic id: the path of the phrase file.
    package var topic: String
    /// The part or choice of the topic that the line stands under; nil for the topic itself.
    package var part: String?
    /// One of the languages of the training set: the locale folder of the file.
    package var language: String
    /// The line, in Unicode's NFC.
    package var text: String

    package init(topic: String, part: String? = nil, language: String, text: String) {
        self.topic = topic
        self.part = part
        self.language = language
        self.text = text
    }
}
