/// Asks what the lexicons say at a place of a message.
struct MeaningLookup {
    let message: ReadMessage
    let meanings: [WordMeaning]

    /// The first result of the matches that begin at a word.
    func first<Result>(at word: Int, _ read: (WordMeaning) -> Result?) -> (result: Result, words: Range<Int>)? {
        var best: (result: Result, words: Range<Int>)?
        for match in message.matches where match.words.lowerBound == word {
            guard let result = read(meanings[match.meaning]), match.words.count > best?.words.count ?? 0 else {
                continue
            }
            best = (result, match.words)
        }
        return best
    }

    /// The same of the matches that end before a word.
    func last<Result>(before word: Int, _ read: (WordMeaning) -> Result?) -> (result: Result, words: Range<Int>)? {
        for match in message.matches where match.words.upperBound == word {
            if let result = read(meanings[match.meaning]) { return (result, match.words) }
        }
        return nil
    }

    func has(_ meaning: WordMeaning, at word: Int) -> Bool {
        message.matches.contains { $0.words.lowerBound == word && meanings[$0.meaning] == meaning }
    }

    func has(_ meaning: WordMeaning, before word: Int) -> Bool {
        message.matches.contains { $0.words.upperBound == word && meanings[$0.meaning] == meaning }
    }
}
