/// Reads phrases as understanding does: two that fold alike are one.
package struct PhraseFolding: Sendable {
    private let alphabet = Alphabet()

    package init() {}

    /// The folded words of a phrase with a space between them.
    package func folded(_ phrase: String) -> String {
        let text = FoldedText(phrase.utf8.span, by: alphabet)
        return text.words.indices.map { String(decoding: text.letters(of: $0), as: UTF16.self) }.joined(separator: " ")
    }
}
