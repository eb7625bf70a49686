/// The hashed features of one message, word by word: what the topic and part models look at.
///
/// n-grams stay within a word and take the spaces around it in (`" ii"`, `"in "`); equal strings have equal hashes on
/// every machine.
struct MessageFeatures: Sendable {
    /// A feature that a word has together with one before it.
    struct Pair: Sendable {
        var feature: UInt32
        /// The word before.
        var other: Int
    }

    /// n-grams of 3 to 5, the word itself and its concepts, word after word.
    private(set) var own: [UInt32] = []
    /// Where the features of each word are in `own`.
    private(set) var ownOfWord: [Range<Int>] = []
    /// Each word with those before it: the nearest two by their first letters, some more by their concepts.
    private(set) var pairs: [Pair] = []
    private(set) var pairsOfWord: [Range<Int>] = []
    /// The whole words.
    private(set) var words: [UInt64] = []
    /// Their first letters.
    private(set) var stems: [UInt64] = []
    private var lengths: [Int] = []
    /// The concepts of each word.
    private var concepts: [(word: Int, name: UInt64)] = []

    private static let shortestGram = 3
    private static let longestGram = 5
    /// Letters of a word that stand for it in a pair.
    private static let stemLength = 5
    /// A concept counts as so many n-grams.
    private static let conceptWeight = 2
    /// How many words apart two concepts may be.
    private static let reach = 8
    private static let wordSalt: UInt64 = 0x5EED_0001
    private static let pairSalt: UInt64 = 0x5EED_0002
    private static let farSalt: UInt64 = 0x5EED_0003
    private static let conceptSalt: UInt64 = 0x5EED_0004
    private static let meetingSalt: UInt64 = 0x5EED_0005

    /// `concepts` are names of concepts by the word that they are said with, in the order of the words.
    init(_ text: FoldedText, concepts: [(word: Int, name: UInt64)] = []) {
        own.reserveCapacity(4 * text.units.count)
        pairs.reserveCapacity(4 * text.words.count)
        var next = 0
        for (index, word) in text.words.enumerated() {
            let start = next
            while next < concepts.count, concepts[next].word == index { next += 1 }
            add(text.units, word.units, concepts[start..<next])
        }
    }

    private mutating func add(_ units: [UInt16], _ range: Range<Int>, _ said: ArraySlice<(word: Int, name: UInt64)>) {
        let start = own.count
        // From the space before the word to the one after it.
        for first in range.lowerBound - 1..<range.upperBound {
            var hash: UInt64 = 0
            let end = min(first + Self.longestGram, range.upperBound + 1)
            for place in first..<end {
                hash = Self.mix(hash, UInt64(units[place]))
                let length = place - first + 1
                if length >= Self.shortestGram {
                    own.append(FeatureKind.tagged(Self.finish(hash), length < Self.longestGram ? .gram : .longGram))
                }
            }
        }
        let word = Self.hash(of: units[range])
        own.append(FeatureKind.tagged(Self.finish(Self.mix(Self.wordSalt, word)), .word))
        let pairStart = pairs.count
        addPairs(of: Self.hash(of: units[range].prefix(Self.stemLength)))
        for concept in said { add(concept.name, at: words.count) }
        ownOfWord.append(start..<own.count)
        pairsOfWord.append(pairStart..<pairs.count)
        words.append(word)
        lengths.append(range.count)
    }

    private mutating func addPairs(of stem: UInt64) {
        for (distance, salt) in [(1, Self.pairSalt), (2, Self.farSalt)] where words.count >= distance {
            let other = words.count - distance
            addPair(Self.mix(Self.mix(salt, stems[other]), stem), with: other)
        }
        stems.append(stem)
    }

    /// A concept, and that it is said together with another one, in whatever order.
    private mutating func add(_ concept: UInt64, at word: Int) {
        let feature = FeatureKind.tagged(Self.finish(Self.mix(Self.conceptSalt, concept)), .word)
        for _ in 0..<Self.conceptWeight { own.append(feature) }
        for other in concepts.reversed() {
            if word - other.word > Self.reach { break }
            let (low, high) = (min(other.name, concept), max(other.name, concept))
            if low != high { addPair(Self.mix(Self.mix(Self.meetingSalt, low), high), with: other.word) }
        }
        concepts.append((word, concept))
    }

    private mutating func addPair(_ hash: UInt64, with other: Int) {
        pairs.append(Pair(feature: FeatureKind.tagged(Self.finish(hash), .pair), other: other))
    }

    func stem(_ word: Int) -> UInt64 { stems[word] }

    /// A word of three letters or more.
    func isMeaningful(_ word: Int) -> Bool { lengths[word] >= 3 }

    /// The words of a range in their order: two messages of the same folded words have the same.
    func phrase(_ range: Range<Int>) -> UInt64 {
        range.reduce(0) { Self.mix($0, words[$1]) }
    }

    var phrase: UInt64 { phrase(words.indices) }

    /// All features at once, as training sees them.
    var all: [UInt32] { own + pairs.map(\.feature) }

    static func hash(of letters: some Sequence<UInt16>) -> UInt64 {
        letters.reduce(0) { mix($0, UInt64($1)) }
    }

    static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        let product = (hash ^ (value &+ 1)) &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product >> 29)
    }

    static func finish(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: (hash &* 0xBF58_476D_1CE4_E5B9) >> 32)
    }
}
