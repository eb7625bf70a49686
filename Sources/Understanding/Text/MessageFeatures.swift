/// The hashed features of one message: what the two models look at.
///
/// n-grams stay within a word and take the spaces around it in (`" ii"`, `"in "`); equal strings have equal hashes on
/// every machine.
struct MessageFeatures: Sendable {
    /// Letters and n-grams of up to 4, and the letters that folding changed.
    private(set) var language: [UInt32] = []
    /// How many of them say nothing about folding.
    private var foldedCount = 0
    /// n-grams of 2 to 5, long words, pairs of words.
    private(set) var intent: [UInt32] = []
    /// Where the n-grams of each word of three letters or more are in `intent`: such words mean something.
    private(set) var meaningfulWords: [Range<Int>] = []
    /// How many words there are.
    private(set) var wordCount = 0
    /// How many letters and digits there are.
    private(set) var letterCount = 0
    /// The words in their order; two messages of the same folded words have the same.
    private(set) var phrase: UInt64 = 0

    /// The features for the language of the same message, typed without the letters that folding changes.
    var foldedLanguage: [UInt32] { Array(language[..<foldedCount]) }

    private static let longestGram = 5
    private static let wordSalt: UInt64 = 0x5EED_0001
    private static let pairSalt: UInt64 = 0x5EED_0002
    private static let changedSalt: UInt64 = 0x5EED_0003

    init(_ text: FoldedText) {
        language.reserveCapacity(4 * text.units.count + text.changed.count)
        intent.reserveCapacity(5 * text.units.count)
        addGrams(of: text.units)
        addWords(of: text.units)
        foldedCount = language.count
        for letter in text.changed {
            language.append(Self.finish(Self.mix(Self.changedSalt, UInt64(letter))))
        }
    }

    private mutating func addGrams(of units: [UInt16]) {
        var start = 0
        var wordStart = (unit: 0, feature: 0)
        while start < units.count - 1 {
            if units[start] == 0 {
                markWord(from: wordStart, to: start)
                wordStart = (start, intent.count)
            }
            var hash: UInt64 = 0
            var length = 0
            while length < Self.longestGram, start + length < units.count {
                let unit = units[start + length]
                hash = Self.mix(hash, UInt64(unit))
                length += 1
                if length > 1 || unit != 0 {
                    let feature = Self.finish(hash)
                    if length < Self.longestGram { language.append(feature) }
                    if length > 1 { intent.append(feature) }
                }
                if unit == 0, length > 1 { break }
            }
            start += 1
        }
        markWord(from: wordStart, to: start)
    }

    private mutating func markWord(from start: (unit: Int, feature: Int), to end: Int) {
        if end - start.unit > 3 { meaningfulWords.append(start.feature..<intent.count) }
    }

    private mutating func addWords(of units: [UInt16]) {
        var before: UInt64 = 0
        var hash: UInt64 = 0
        var length = 0
        for unit in units.dropFirst() {
            if unit != 0 {
                hash = Self.mix(hash, UInt64(unit))
                length += 1
                continue
            }
            // A shorter word is an n-gram of its own already.
            if length + 2 > Self.longestGram { intent.append(Self.finish(Self.mix(Self.wordSalt, hash))) }
            if wordCount > 0 { intent.append(Self.finish(Self.mix(Self.mix(Self.pairSalt, before), hash))) }
            phrase = Self.mix(phrase, hash)
            wordCount += 1
            letterCount += length
            (before, hash, length) = (hash, 0, 0)
        }
    }

    private static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 {
        let product = (hash ^ (value &+ 1)) &* 0x9E37_79B9_7F4A_7C15
        return product ^ (product >> 29)
    }

    private static func finish(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: (hash &* 0xBF58_476D_1CE4_E5B9) >> 32)
    }
}
