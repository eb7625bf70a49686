package import Dialog

/// The words of one language that understanding is told and does not learn: `Locales/<language>/entities.yaml` and
/// `concepts.yaml`, and the terms of `names.ftl`.
package struct Lexicon: Hashable, Sendable {
    /// A word or a few, and what they say. A `*` at the end stands for any letters; a `=` for none, not even an ending.
    package struct Entry: Hashable, Sendable {
        package var meaning: WordMeaning
        package var text: String

        package init(_ meaning: WordMeaning, _ text: String) {
            self.meaning = meaning
            self.text = text
        }
    }

    /// The words before a value and the ends of its form that give it a role. One without words needs an ending.
    package struct RoleMark: Hashable, Sendable {
        package var role: FoundValue.Role
        package var before: [String]
        package var endings: [String]

        package init(role: FoundValue.Role, before: [String], endings: [String]) {
            self.role = role
            self.before = before
            self.endings = endings
        }
    }

    package var language: String
    /// The last letters of a word that an ending may take the place of.
    package var cuts: [String]
    /// What may stand after a word: one of each list, in their order, any of them left out.
    package var endings: [[String]]
    /// The first that applies counts.
    package var roles: [RoleMark]
    package var entries: [Entry]

    package init(
        language: String, cuts: [String] = [], endings: [[String]] = [], roles: [RoleMark] = [], entries: [Entry] = []
    ) {
        self.language = language
        self.cuts = cuts
        self.endings = endings
        self.roles = roles
        self.entries = entries
    }
}
