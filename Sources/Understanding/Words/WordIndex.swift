/// Finds the words of all lexicons in a message, in all their forms, in one pass over its letters.
struct WordIndex: Sendable {
    private enum Match: UInt8 {
        /// Nothing may follow; an ending may; anything may.
        case whole, inflected, prefix
    }

    private struct Stem {
        /// Where its letters are in `letters`.
        var start: Int32
        var count: Int
        var match: Match
        /// The word as it stood in the lexicon has so many letters more.
        var cut: Int
    }

    private struct Entry {
        /// Where its stems are in `stems`.
        var stems: Range<Int>
        var meaning: Int
        var language: Int
        /// One of its words may have any letters after it.
        var isOpen: Bool
        /// The next entry that begins with the same stem; -1 for none.
        var next: Int32
    }

    private(set) var meanings: [WordMeaning] = []
    private var numbers: [WordMeaning: Int] = [:]
    private var entries: [Entry] = []
    /// The stems of all entries, and the letters of all stems.
    private var stems: [Stem] = []
    private var letters: [UInt16] = []
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
        let words = entry.text.split(whereSeparator: { $0 == " " || $0 == "-" }).map { word in
            stem(of: String(word), language: language, by: alphabet)
        }
        guard let head = words.first, words.allSatisfy({ !$0.letters.isEmpty }) else { return }
        let number = numbers[entry.meaning] ?? meanings.count
        if number == meanings.count {
            numbers[entry.meaning] = number
            meanings.append(entry.meaning)
        }
        let row = table.insert(MessageFeatures.finish(MessageFeatures.hash(of: head.letters)))
        if row == first.count { first.append(-1) }
        let start = stems.count
        for word in words {
            stems.append(
                Stem(
                    start: Int32(truncatingIfNeeded: letters.count), count: word.letters.count, match: word.match,
                    cut: word.cut))
            letters += word.letters
        }
        entries.append(
            Entry(
                stems: start..<stems.count, meaning: number, language: language,
                isOpen: words.contains { $0.match == .prefix }, next: first[row]))
        first[row] = Int32(truncatingIfNeeded: entries.count - 1)
    }

    private func stem(
        of word: String, language: Int, by alphabet: Alphabet
    ) -> (letters: ArraySlice<UInt16>, match: Match, cut: Int) {
        let letters = alphabet.letters(of: word)
        if word.hasSuffix("*") { return (letters[...], .prefix, 0) }
        if word.hasSuffix("=") || letters.count < 3 { return (letters[...], .whole, 0) }
        let stem = endings[language].stem(of: letters)
        return (stem, .inflected, letters.count - stem.count)
    }

    /// Whether a match is of a word with any letters after it, which says little of how the word is spelt.
    func isOpen(_ match: WordMatch) -> Bool { match.isOpen }

    /// Everything that stands in a lexicon, in the order of the words.
    func matches(in text: FoldedText) -> [WordMatch] {
        var matches: [WordMatch] = []
        let (units, words) = (text.units.span, text.words.span)
        for index in words.indices {
            var hash: UInt64 = 0
            let end = words[index].units.upperBound
            var place = words[index].units.lowerBound
            while place < end {
                hash = MessageFeatures.mix(hash, UInt64(units[place]))
                place += 1
                guard let row = table.row(of: MessageFeatures.finish(hash)) else { continue }
                var number = Int(first[row])
                while number >= 0 {
                    if let match = match(number, in: text, units, words, at: index) { matches.append(match) }
                    number = Int(entries[number].next)
                }
            }
        }
        return matches
    }

    private func match(
        _ number: Int, in text: FoldedText, _ units: borrowing Span<UInt16>, _ words: borrowing Span<Word>, at word: Int
    ) -> WordMatch? {
        let entry = entries[number]
        guard word + entry.stems.count <= words.count else { return nil }
        var isExact = true
        var index = word
        for number in entry.stems {
            let stem = stems[number]
            let typed = words[index].units
            guard begins(units, typed, with: stem) else { return nil }
            if index > word, text.gaps[index].strength != .none { return nil }
            let rest = typed.lowerBound + stem.count
            switch stem.match {
            case .whole: guard rest == typed.upperBound else { return nil }
            case .prefix: if rest < typed.upperBound { isExact = false }
            case .inflected:
                guard endings[entry.language].accepts(units, rest, typed.upperBound) else { return nil }
                if typed.upperBound - rest != stem.cut { isExact = false }
            }
            index += 1
        }
        return WordMatch(
            words: word..<index, meaning: entry.meaning, stemLength: stems[entry.stems.upperBound - 1].count,
            language: entry.language, isExact: isExact, isOpen: entry.isOpen)
    }

    private func begins(_ units: borrowing Span<UInt16>, _ word: Range<Int>, with stem: Stem) -> Bool {
        guard word.count >= stem.count else { return false }
        for offset in 0..<stem.count where letters[Int(stem.start) + offset] != units[word.lowerBound + offset] {
            return false
        }
        return true
    }
}
