/// A message as understanding sees it: folded words, what stands between them, and the letters that folding changed.
package struct FoldedText: Sendable {
    /// At most so many letters and spaces are scored: of a longer message the beginning and the end, where people greet,
    /// say who they are, and ask.
    package static let scoredUnits = 512
    /// Letters of one word; the rest of a longer one is passed over.
    package static let longestWord = 48
    /// No more bytes than 4,096 scalars can have are read at all.
    package static let readBytes = 16_384

    /// Folded letters; a 0 before, between and after the words.
    package private(set) var units: [UInt16] = [0]
    /// Lower-case letters that folding changed, as they were typed.
    package private(set) var changed: [UInt16] = []
    package private(set) var words: [Word] = []
    /// What stands before each word, and after the last one.
    package private(set) var gaps: [Gap] = [Gap()]
    /// All scripts of all words.
    package private(set) var scripts: Word.Scripts = []

    /// The word that is being read.
    private var scriptsOfWord: Word.Scripts = []
    private var startOfWord = 0

    /// Folds any bytes. Reads the first `readBytes` of them.
    package init(_ bytes: borrowing Span<UInt8>, by alphabet: Alphabet) {
        let read = bytes.extracting(first: Self.readBytes)
        units.reserveCapacity(min(read.count + 2, 2 * Self.scoredUnits))
        words.reserveCapacity(min(read.count / 8 + 2, Self.scoredUnits / 2))
        gaps.reserveCapacity(min(read.count / 8 + 3, Self.scoredUnits / 2))
        alphabet.read(read) { letter, scalar, offset in take(letter, scalar, at: offset) }
        endWord(at: read.count)
        if units.count > Self.scoredUnits { dropMiddle() }
    }

    /// Some words of a text, with what stands around them.
    init(_ text: FoldedText, words range: Range<Int>) {
        guard let first = text.words[range].first, let last = text.words[range].last else { return }
        let shift = first.units.lowerBound - 1
        units = Array(text.units[shift...last.units.upperBound])
        words = text.words[range].map {
            var word = $0
            word.units = word.units.lowerBound - shift..<word.units.upperBound - shift
            return word
        }
        gaps = Array(text.gaps[range.lowerBound...range.upperBound])
        scripts = words.reduce([]) { $0.union($1.scripts) }
    }

    /// No word at all.
    package var isEmpty: Bool { words.isEmpty }

    /// The letters of a word.
    func letters(of word: Int) -> ArraySlice<UInt16> { units[words[word].units] }

    /// The hashes of the words in Latin letters.
    var latinWords: [UInt64] {
        words.indices.filter { words[$0].scripts.contains(.latin) }.map { MessageFeatures.hash(of: letters(of: $0)) }
    }

    /// How many letters and digits there are.
    var letterCount: Int { units.count - words.count - 1 }

    /// The same text with other letters for some of its words; those become Cyrillic.
    func replacing(_ letters: [Int: [UInt16]], changed more: [UInt16] = []) -> FoldedText {
        var text = self
        text.units = [0]
        text.units.reserveCapacity(units.count + 16)
        text.scripts = []
        for index in words.indices {
            let start = text.units.count
            if let letters = letters[index] {
                text.units.append(contentsOf: letters)
                text.words[index].scripts = .cyrillic
            } else {
                text.units.append(contentsOf: self.letters(of: index))
            }
            text.words[index].units = start..<text.units.count
            text.scripts.formUnion(text.words[index].scripts)
            text.units.append(0)
        }
        text.changed += more
        return text
    }

    /// The same text with some words parted after so many of their letters.
    func splitting(_ places: [Int: Int]) -> FoldedText {
        guard !places.isEmpty else { return self }
        var text = self
        (text.units, text.words, text.gaps) = ([0], [], [gaps[0]])
        for index in words.indices {
            let letters = self.letters(of: index)
            let place = places[index].map { letters.startIndex + $0 } ?? letters.endIndex
            for part in [letters[..<place], letters[place...]] where !part.isEmpty {
                if part.startIndex == place { text.gaps.append(Gap()) }
                var word = words[index]
                word.units = text.units.count..<text.units.count + part.count
                word.scripts = part.reduce([]) { $0.union(Word.Scripts(of: $1)) }
                text.words.append(word)
                text.units += part
                text.units.append(0)
            }
            text.gaps.append(gaps[index + 1])
        }
        return text
    }

    private mutating func take(_ letter: Letter, _ scalar: UInt32, at offset: Int) {
        if letter == .mark {
            if let last = units.last, let joined = Letter.joined(last, scalar) { units[units.count - 1] = joined }
        } else if letter == .separator {
            endWord(at: offset)
            gaps[gaps.count - 1].take(scalar)
        } else {
            // A letter three times running is one that somebody leant on.
            if units.count > 2, letter.folded == units[units.count - 1], letter.folded == units[units.count - 2],
                !scriptsOfWord.contains(.digit)
            {
                return
            }
            if units.last == 0 { startOfWord = offset }
            guard units.count - wordStart < Self.longestWord else { return }
            units.append(letter.folded)
            scriptsOfWord.formUnion(Word.Scripts(of: letter.folded))
            if letter.isFolded, changed.count < Self.scoredUnits { changed.append(letter.lowered) }
        }
    }

    private var wordStart: Int { words.last.map { $0.units.upperBound + 1 } ?? 1 }

    private mutating func endWord(at offset: Int) {
        guard units.last != 0 else { return }
        words.append(Word(units: wordStart..<units.count, bytes: startOfWord..<offset, scripts: scriptsOfWord))
        scripts.formUnion(scriptsOfWord)
        scriptsOfWord = []
        units.append(0)
        gaps.append(Gap())
    }

    /// Keeps the first and the last words, where people greet, say who they are, and ask.
    private mutating func dropMiddle() {
        let half = Self.scoredUnits / 2
        let end = words.firstIndex { $0.units.upperBound >= half } ?? words.count
        let start = words.firstIndex { $0.units.lowerBound > units.count - half } ?? words.count
        guard end < start else { return }
        let head = units[..<words[end].units.lowerBound]
        let shift = words[start].units.lowerBound - head.count
        units = Array(head) + units[words[start].units.lowerBound...]
        let tail = words[start...].map { word in
            var word = word
            word.units = word.units.lowerBound - shift..<word.units.upperBound - shift
            return word
        }
        words.replaceSubrange(end..., with: tail)
        var gap = Gap()
        for index in end...start { gap.join(gaps[index]) }
        gap.join(.cut)
        gaps.replaceSubrange(end...start, with: CollectionOfOne(gap))
    }
}
