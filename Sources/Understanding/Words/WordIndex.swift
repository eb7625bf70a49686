/// Finds the words of all lexicons in a message, in all their forms, in one pass over its letters.
struct WordIndex: Sendable {
    private enum Match: UInt8 {
        /// Nothing may follow; an ending may; anything may.
        case whole, inflected, prefix
    }

    private struct Stem {
        var letters: [UInt16]
        var match: Match
        /// The word as it stood in the lexicon has so many letters more.
        var cut: Int
    }

    private struct Entry {
        var stems: [Stem]
        var meaning: Int
        var language: Int
        /// The next entry that begins with the same stem; -1 for none.
        var next: Int32
    }

    private(set) var meanings: [WordMeaning] = []
    private var numbers: [WordMeaning: Int] = [:]
    private var entries: [Entry] = []
    /// The first entry of each stem, by the row of the stem's hash.
    private var table = FeatureTable()
    private var first: [Int32] = []
    private let endings: [EndingTable]

    init(_ lexicons: [Lexicon], by alphabet: Alphabet) {
        endings = lexicons.map { EndingTable($0, by: alphabet) }
        for (language, lexicon) in lexicons.enumerated() {
            for entry in lexicon.entries { add(entry, language: language, by: alphabet) }
        }
    }

    /// Entries whose words have no letters («₸») are left out: currency signs are read elsewhere.
    private mutating func add(_ entry: Lexicon.Entry, language: Int, by alphabet: Alphabet) {
        let stems = entry.text.split(whereSeparator: { $0 == " " || $0 == "-" }).map { word in
            stem(of: String(word), language: language, by: alphabet)
        }
        guard let head = stems.first, stems.allSatisfy({ !$0.letters.isEmpty }) else { return }
        let number = numbers[entry.meaning] ?? meanings.count
        if number == meanings.count {
            numbers[entry.meaning] = number
            meanings.append(entry.meaning)
        }
        let row = table.insert(MessageFeatures.finish(MessageFeatures.hash(of: head.letters)))
        if row == first.count { first.append(-1) }
        entries.append(Entry(stems: stems, meaning: number, language: language, next: first[row]))
        first[row] = Int32(truncatingIfNeeded: entries.count - 1)
    }

    private func stem(of word: String, language: Int, by alphabet: Alphabet) -> Stem {
        let letters = alphabet.letters(of: word)
        if word.hasSuffix("*") { return Stem(letters: letters, match: .prefix, cut: 0) }
        if word.hasSuffix("=") || letters.count < 3 { return Stem(letters: letters, match: .whole, cut: 0) }
        let stem = endings[language].stem(of: letters)
        return Stem(letters: Array(stem), match: .inflected, cut: letters.count - stem.count)
    }

    /// Whether a match is of a word with any letters after it, which says little of how the word is spelt.
    func isOpen(_ match: WordMatch) -> Bool { match.isOpen }

    /// Everything that stands in a lexicon, in the order of the words.
    func matches(in text: FoldedText) -> [WordMatch] {
        var matches: [WordMatch] = []
        for index in text.words.indices {
            var hash: UInt64 = 0
            let range = text.words[index].units
            for place in range {
                hash = MessageFeatures.mix(hash, UInt64(text.units[place]))
                guard let row = table.row(of: MessageFeatures.finish(hash)) else { continue }
                var number = Int(first[row])
                while number >= 0 {
                    if let match = match(entries[number], in: text, at: index) { matches.append(match) }
                    number = Int(entries[number].next)
                }
            }
        }
        return matches
    }

    private func match(_ entry: Entry, in text: FoldedText, at word: Int) -> WordMatch? {
        guard word + entry.stems.count <= text.words.count else { return nil }
        var isExact = true
        for (offset, stem) in entry.stems.enumerated() {
            let letters = text.letters(of: word + offset)
            guard letters.starts(with: stem.letters) else { return nil }
            if offset > 0, text.gaps[word + offset].strength != .none { return nil }
            let rest = letters.dropFirst(stem.letters.count)
            switch stem.match {
            case .whole: guard rest.isEmpty else { return nil }
            case .prefix: if !rest.isEmpty { isExact = false }
            case .inflected:
                guard endings[entry.language].accepts(rest) else { return nil }
                if rest.count != stem.cut { isExact = false }
            }
        }
        return WordMatch(
            words: word..<word + entry.stems.count, meaning: entry.meaning,
            stemLength: entry.stems.last?.letters.count ?? 0, language: entry.language, isExact: isExact,
            isOpen: entry.stems.contains { $0.match == .prefix })
    }
}
