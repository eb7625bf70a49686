package import Dialog

/// All that understanding learns from. The order of the phrases does not matter, equal ones count once.
package struct TrainingSet: Sendable {
    /// The bot's languages. Phrases and words of another language are ignored.
    package var languages: [String]
    package var phrases: [TrainingPhrase]
    /// Short ways to ask for a part of the open topic, whatever topic that is; their `topic` is not looked at.
    package var partPhrases: [TrainingPhrase]
    /// What values slots may have.
    package var entities: [EntityDefinition]
    /// The names of values, in all their forms.
    package var spellings: [Spelling]
    package var lexicons: [Lexicon]
    /// The topic whose phrases teach what is *not* known: what looks like them has no intent.
    package var fallback: String?
    /// The topics that come before all others of a message: danger to life, even beside a question about papers.
    package var urgent: Set<String>
    /// The topics that are nothing beside a matter: a greeting, thanks.
    package var courtesies: Set<String>

    package init(
        languages: [String], phrases: [TrainingPhrase], partPhrases: [TrainingPhrase] = [],
        entities: [EntityDefinition] = [], spellings: [Spelling] = [], lexicons: [Lexicon] = [],
        fallback: String? = nil, urgent: Set<String> = [], courtesies: Set<String> = []
    ) {
        self.languages = languages
        self.phrases = phrases
        self.partPhrases = partPhrases
        self.entities = entities
        self.spellings = spellings
        self.lexicons = lexicons
        self.fallback = fallback
        self.urgent = urgent
        self.courtesies = courtesies
    }
}
