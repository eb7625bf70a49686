/// Makes words of bytes: personal numbers out, alphabets and layouts decoded, typing errors mended, lexicon words found.
struct MessageReader: Sendable {
    let alphabet: Alphabet
    let index: WordIndex
    private let decoder: Decoder
    private let corrector: SpellingCorrector
    /// By meaning: the concept that its words bring into the features; nil for none.
    private let concepts: [UInt64?]

    init(_ texts: [FoldedText], index: WordIndex, decoder: Decoder, alphabet: Alphabet, vocabulary: [FoldedText]) {
        (self.alphabet, self.index, self.decoder) = (alphabet, index, decoder)
        corrector = SpellingCorrector(texts + vocabulary)
        concepts = Self.concepts(of: index)
    }

    func read(_ bytes: borrowing Span<UInt8>) -> ReadMessage {
        let secrets = SecretScanner.find(in: bytes)
        let clean = secrets.isEmpty ? [] : SecretMask.blanked(bytes, secrets)
        if secrets.isEmpty { return read(bytes, secrets, bytes: []) }
        return read(clean.span, secrets, bytes: clean)
    }

    private func read(
        _ bytes: borrowing Span<UInt8>, _ secrets: [SecretScanner.Found], bytes copy: [UInt8]
    ) -> ReadMessage {
        let typed = FoldedText(bytes, by: alphabet)
        var (text, fashion) = decoder.decode(typed, bytes)
        var matches = index.matches(in: text)
        if let mended = mended(text, matches) {
            text = mended
            matches = index.matches(in: text)
        }
        return ReadMessage(
            bytes: copy, secrets: secrets, typed: typed, text: text, fashion: fashion, matches: matches,
            features: features(of: text, matches))
    }

    /// Phrases are read as they stand: a typing error in one is learned as it is.
    func features(ofPhrase text: FoldedText) -> MessageFeatures { features(of: text, index.matches(in: text)) }

    private func features(of text: FoldedText, _ matches: [WordMatch]) -> MessageFeatures {
        var said: [(word: Int, name: UInt64)] = []
        for match in matches {
            guard let name = concepts[match.meaning] else { continue }
            let word = match.words.lowerBound
            if said.reversed().prefix(while: { $0.word == word }).contains(where: { $0.name == name }) { continue }
            said.append((word, name))
        }
        return MessageFeatures(text, concepts: said)
    }

    /// The text with its unknown words read as known ones; nil where there is nothing to mend.
    private func mended(_ text: FoldedText, _ matches: [WordMatch]) -> FoldedText? {
        var letters: [Int: [UInt16]] = [:]
        var splits: [Int: Int] = [:]
        var next = 0
        for (index, word) in text.words.enumerated() where word.units.count >= SpellingCorrector.shortest {
            guard !word.scripts.contains(.digit) else { continue }
            let typed = text.letters(of: index)
            if corrector.knows(typed) { continue }
            while next < matches.count, matches[next].words.upperBound <= index { next += 1 }
            let isInLexicon = matches[next...].prefix { $0.words.lowerBound <= index }.contains {
                $0.words.contains(index) && !self.index.isOpen($0)
            }
            if isInLexicon { continue }
            if let place = corrector.split(typed) {
                splits[index] = place - typed.startIndex
            } else if let mended = corrector.corrected(typed) {
                letters[index] = mended
            }
        }
        guard !letters.isEmpty || !splits.isEmpty else { return nil }
        return text.replacing(letters).splitting(splits)
    }

    private static func concepts(of index: WordIndex) -> [UInt64?] {
        index.meanings.map { meaning in
            switch meaning {
            case .concept(let name): MessageFeatures.hash(of: name.utf16)
            case .value(let entity, _): MessageFeatures.hash(of: "value of \(entity)".utf16)
            default: nil
            }
        }
    }

    /// Bytes of memory.
    var size: Int { corrector.size }
}
