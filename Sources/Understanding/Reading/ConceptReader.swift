/// Finds the lexicons' words in a text and brings their concepts into its features.
struct ConceptReader: Sendable {
    let index: WordIndex
    /// By meaning: the concept that its words bring into the features; nil for none.
    private let concepts: [UInt64?]

    init(_ index: WordIndex) {
        self.index = index
        concepts = index.meanings.map { $0.concept.map { MessageFeatures.hash(of: $0.utf16) } }
    }

    /// Phrases are read as they stand: a typing error in one is learned as it is.
    func features(ofPhrase text: FoldedText) -> MessageFeatures { features(of: text, index.matches(in: text)) }

    func features(of text: FoldedText, _ matches: [WordMatch]) -> MessageFeatures {
        var said: [(word: Int, name: UInt64)] = []
        said.reserveCapacity(matches.count)
        for match in matches {
            guard let name = concepts[match.meaning] else { continue }
            let word = match.words.lowerBound
            if said.reversed().prefix(while: { $0.word == word }).contains(where: { $0.name == name }) { continue }
            said.append((word, name))
        }
        return MessageFeatures(text, concepts: said)
    }
}
