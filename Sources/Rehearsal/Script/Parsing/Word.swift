/// One word of a line, with its quotation marks undone.
struct Word: Equatable {
    /// Counted from 1, in Unicode scalars.
    var column: Int
    var text: String
    /// It begins with a quotation mark, so it means nothing but its letters.
    var isQuoted: Bool
    /// Where it is `name=value`, with the value's own quotation marks undone.
    var pair: Pair?

    struct Pair: Equatable {
        var name: String
        var text: String
        var isQuoted: Bool
        var column: Int
    }

    /// The text of a word that is no quotation.
    var bare: String? { isQuoted ? nil : text }
}
