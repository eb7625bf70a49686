/// Words of a message that stand in a lexicon.
struct WordMatch: Hashable, Sendable {
    /// The words of the message.
    var words: Range<Int>
    /// A number of the index's meanings.
    var meaning: Int
    /// How many letters of the last word belong to its stem.
    var stemLength: Int
    /// The lexicon by its number.
    var language: Int
    /// The whole word stood in the lexicon, without an ending.
    var isExact: Bool
    /// The lexicon allows any letters after it.
    var isOpen: Bool
}
