/// One text in all languages, as it is written.
package struct TextRow: Hashable, Sendable {
    package let key: String
    /// In the order of the languages; nil where one has no such text.
    package let texts: [String?]
    /// What a translator has to look at; empty where all is well.
    package let marks: [String]
    /// The languages of which nobody has said yet which source they were written for.
    package let untracked: [String]
}
