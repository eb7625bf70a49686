/// Makes words of bytes: personal numbers out, alphabets and layouts decoded, typing errors mended, lexicon words found.
struct MessageReader: Sendable {
    let alphabet: Alphabet
    private let concepts: ConceptReader
    private let decoder: Decoder
    private let corrector: SpellingCorrector

    init(_ models: Models, concepts: ConceptReader, alphabet: Alphabet) {
        (self.alphabet, self.concepts, corrector) = (alphabet, concepts, models.corrector)
        decoder = Decoder(models.letters, latinWords: models.latinWords, alphabet: alphabet)
    }

    var index: WordIndex { concepts.index }

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
            features: concepts.features(of: text, matches))
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

    /// Bytes of memory.
    var size: Int { corrector.size }
}
