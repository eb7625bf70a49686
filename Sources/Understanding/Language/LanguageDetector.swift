/// Tells in which of the bot's languages a message is written, or that it does not say.
///
/// A linear model over hashed letters and n-grams of up to four. It learns each phrase whole and as typed, and again in
/// pieces and folded: the letters that folding changes are sure signs of a language, but many people type without them.
struct LanguageDetector: Sendable {
    /// What one message says of its language.
    struct Guess: Sendable {
        /// By language; they add up to 1.
        var probabilities: [Float]
        /// The language to take it for; nil where it is not sure.
        var language: Int?
        /// Words of more than one language.
        var isMixed: Bool
    }

    /// How likely the language must be. Below, the session keeps the one it has.
    static let sureProbability: Float = 0.8
    /// One word alone must say it louder.
    static let sureWord: Float = 0.85
    /// One that no phrase has, louder still.
    static let sureUnknownWord: Float = 0.96
    /// How far apart the languages must be by the message alone, as logits.
    static let leastEvidence: Float = 0.5
    /// How much the session's language is ahead, as a logit: some 27 % to 73 % between two.
    static let sessionLead: Float = 1
    /// The same of one that was chosen.
    static let chosenLead: Float = 2

    static let buckets = 1 << 15
    private static let longestGram = 4
    private static let changedSalt: UInt64 = 0x5EED_0011
    private static let wordSalt: UInt64 = 0x5EED_0012

    let languages: [String]
    /// One row of `languages.count` a bucket.
    let weights: [Float]
    /// By word: the one language whose phrases have it; -1 for several.
    let languageOfWord: [UInt64: Int8]

    init(_ phrases: [(text: FoldedText, language: Int)], languages: [String]) {
        self.languages = languages
        var languageOfWord: [UInt64: Int8] = [:]
        var examples: [(features: [Int32], label: Int)] = []
        for (text, language) in phrases {
            examples.append((Self.features(of: text, text.words.indices, changed: true), language))
            var start = 0
            while start < text.words.count {
                let end = min(start + 3, text.words.count)
                examples.append((Self.features(of: text, start..<end, changed: false), language))
                start = end
            }
            for word in text.words.indices where text.words[word].scripts.isDisjoint(with: [.digit, .other]) {
                let hash = MessageFeatures.hash(of: text.letters(of: word))
                if let known = languageOfWord[hash] {
                    if Int(known) != language { languageOfWord[hash] = -1 }
                } else {
                    languageOfWord[hash] = Int8(truncatingIfNeeded: language)
                    if text.words[word].units.count > 2 {
                        examples.append((Self.features(of: text, word..<word + 1, changed: false), language))
                    }
                }
            }
        }
        weights = Self.trained(examples, languageCount: languages.count)
        self.languageOfWord = languageOfWord
    }

    init(languages: [String], weights: [Float], languageOfWord: [UInt64: Int8]) {
        (self.languages, self.weights, self.languageOfWord) = (languages, weights, languageOfWord)
    }

    /// The language of a message. `names` are words that are the same in any language: cities, numbers.
    func guess(_ text: FoldedText, names: Set<Int>, session: Int?, isChosen: Bool) -> Guess {
        let telling = text.words.indices.filter { !names.contains($0) && isTelling(text, $0) }
        guard !telling.isEmpty, languages.count > 0 else {
            return Guess(probabilities: even, language: nil, isMixed: false)
        }
        var votes = [Int](repeating: 0, count: languages.count)
        var known = 0
        for word in telling {
            guard let language = languageOfWord[MessageFeatures.hash(of: text.letters(of: word))] else { continue }
            known += 1
            if language >= 0 { votes[Int(language)] += 1 }
        }
        var logits = logits(of: text, telling)
        let evidence = (logits.max() ?? 0) - (logits.min() ?? 0)
        if let session { logits[session] += isChosen ? Self.chosenLead : Self.sessionLead }
        ExactFloat.softmax(&logits)
        let best = logits.indices.max { logits[$0] < logits[$1] } ?? 0
        let isMixed = votes.count { $0 >= 2 } > 1 || votes.count { $0 >= 1 } > 1 && telling.count <= 3
        let letters = telling.reduce(0) { $0 + text.words[$1].units.count }
        let isSure: Bool
        if telling.count == 1 {
            let least = votes[best] > 0 ? Self.sureWord : known == 0 && letters > 5 ? Self.sureUnknownWord : 2
            isSure = logits[best] >= least
        } else {
            isSure = logits[best] >= Self.sureProbability && letters > 4
        }
        return Guess(
            probabilities: logits, language: isSure && evidence > Self.leastEvidence ? best : nil, isMixed: isMixed)
    }

    /// Cyrillic words, and those in other letters that some phrase has.
    private func isTelling(_ text: FoldedText, _ word: Int) -> Bool {
        let scripts = text.words[word].scripts
        if scripts == .cyrillic { return true }
        return scripts.isDisjoint(with: [.digit, .other])
            && languageOfWord[MessageFeatures.hash(of: text.letters(of: word))] != nil
    }

    private var even: [Float] {
        [Float](repeating: 1 / Float(max(1, languages.count)), count: languages.count)
    }

    private func logits(of text: FoldedText, _ words: [Int]) -> [Float] {
        var sums = [Float](repeating: 0, count: languages.count)
        var count: Float = 0
        for word in words {
            Self.eachFeature(of: text, word) { feature in
                count += 1
                for language in sums.indices { sums[language] += weights[Int(feature) * languages.count + language] }
            }
        }
        for letter in text.changed {
            let feature = Self.bucket(MessageFeatures.mix(Self.changedSalt, UInt64(letter)))
            count += 1
            for language in sums.indices { sums[language] += weights[Int(feature) * languages.count + language] }
        }
        let scale = count > 0 ? 1 / count.squareRoot() : 0
        return sums.map { $0 * scale }
    }

    private static func features(of text: FoldedText, _ words: Range<Int>, changed: Bool) -> [Int32] {
        var features: [Int32] = []
        for word in words { eachFeature(of: text, word) { features.append($0) } }
        if changed {
            for letter in text.changed { features.append(bucket(MessageFeatures.mix(changedSalt, UInt64(letter)))) }
        }
        return features
    }

    private static func eachFeature(of text: FoldedText, _ word: Int, _ body: (Int32) -> Void) {
        let range = text.words[word].units
        for first in range.lowerBound - 1..<range.upperBound {
            var hash: UInt64 = 0
            for place in first..<min(first + longestGram, range.upperBound + 1) {
                hash = MessageFeatures.mix(hash, UInt64(text.units[place]))
                if place > first || first >= range.lowerBound { body(bucket(hash)) }
            }
        }
        body(bucket(MessageFeatures.mix(wordSalt, MessageFeatures.hash(of: text.units[range]))))
    }

    private static func bucket(_ hash: UInt64) -> Int32 {
        Int32(truncatingIfNeeded: MessageFeatures.finish(hash) & UInt32(buckets - 1))
    }

    /// Logistic regression in a fixed order, one example at a time.
    private static func trained(_ examples: [(features: [Int32], label: Int)], languageCount count: Int) -> [Float] {
        var weights = [Float](repeating: 0, count: buckets * count)
        guard count > 1 else { return weights }
        var scores = [Float](repeating: 0, count: count)
        let epochs = 3
        // A prime: it walks over all examples, unless their number is a multiple of it.
        let stride = examples.count.isMultiple(of: 7919) ? 7907 : 7919
        for epoch in 0..<epochs {
            let rate = 3 * (1 - Float(epoch) / Float(epochs))
            for turn in examples.indices {
                let (features, label) = examples[(turn &* stride &+ epoch) % examples.count]
                guard !features.isEmpty else { continue }
                let scale = 1 / Float(features.count).squareRoot()
                for language in 0..<count {
                    var sum: Float = 0
                    for feature in features { sum += weights[Int(feature) * count + language] }
                    scores[language] = sum * scale
                }
                ExactFloat.softmax(&scores)
                guard scores[label] < 0.98 else { continue }
                scores[label] -= 1
                for language in 0..<count {
                    let change = scores[language] * rate * scale
                    for feature in features { weights[Int(feature) * count + language] -= change }
                }
            }
        }
        return weights
    }

    /// Bytes of memory.
    var size: Int { weights.count * 4 + languageOfWord.count * 18 }
}
