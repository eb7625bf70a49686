/// `>`: what the person does next.
package struct Utterance: Equatable, Sendable {
    package enum Content: Equatable, Sendable {
        /// These words.
        case text(String)
        /// Any phrase of this topic, or of this part of it, from the phrase files of the language.
        case phrase(topic: String, part: String?)
        /// The choice of this name: one that is offered now, or else the newest earlier one.
        case choice(String)
        /// Whatever the words: it means this.
        case means(Meaning)
        /// Something that is no text.
        case media(String)
    }

    /// Media that a message may be, by the names of the line protocol.
    package static let media = ["photo", "voice", "file", "place", "other"]

    /// Only when the script runs in this language; nil: in every one.
    package var language: String?
    package var content: Content

    package init(language: String? = nil, _ content: Content) {
        self.language = language
        self.content = content
    }
}
