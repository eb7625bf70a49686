/// All that understanding learns from. The order of the phrases does not matter, equal ones count once.
package struct TrainingSet: Sendable {
    /// The bot's languages. Phrases of another language are ignored.
    package var languages: [String]
    package var phrases: [TrainingPhrase]
    /// The topic whose phrases teach what is *not* known: what looks like them has no intent.
    package var fallback: String?
    /// The topics that come before all others of a message: danger to life, even beside a question about papers.
    package var urgent: Set<String>

    package init(
        languages: [String], phrases: [TrainingPhrase], fallback: String? = nil, urgent: Set<String> = []
    ) {
        self.languages = languages
        self.phrases = phrases
        self.fallback = fallback
        self.urgent = urgent
    }
}
