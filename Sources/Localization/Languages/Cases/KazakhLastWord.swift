/// The last word of a text, cut for declining: what the suffixes follow, how it sounds, and how they are joined.
struct KazakhLastWord {
    /// How the end of the word changes before a suffix.
    enum Join: Hashable {
        case plain
        /// «класс», «съезд»: one letter goes.
        case losesLast
        /// «журналист», «повесть»: so many letters go before «т».
        case losesT(Int)
        /// «факт»: «фактіде».
        case takesVowel
    }

    /// The text up to the end of the word.
    let stem: String
    /// Closing quotes and other marks after it.
    let tail: String
    let sound: KazakhSound
    let join: Join
    /// Digits, abbreviations and Latin words: «5-те», «АҚШ-та».
    let takesHyphen: Bool

    /// nil where the text has no letter, digit or sign with a name.
    init?(of text: String) {
        let scalars = Array(text.unicodeScalars)
        guard let end = scalars.lastIndex(where: Self.isSpoken) else { return nil }
        stem = Self.string(scalars[...end])
        tail = Self.string(scalars[(end + 1)...].filter { !$0.properties.isWhitespace })
        let marksNeedHyphen = !tail.isEmpty && !tail.contains { "»”\"')".contains($0) }
        if let spoken = KazakhNumerals.lastSpokenWord(of: scalars[...end]) ?? Self.signs[scalars[end]] {
            sound = KazakhSound(of: spoken.unicodeScalars)
            join = .plain
            takesHyphen = true
            return
        }
        let letters = scalars[...end].suffix(while: \.properties.isAlphabetic)
        let small = letters.map(Self.small)
        if let spoken = KazakhAbbreviation.spoken(letters, small) {
            sound = KazakhSound(of: spoken)
            join = .plain
            takesHyphen = true
            return
        }
        let isCommon = letters.first == small.first
        join = Self.join(of: small, isCommon: isCommon)
        takesHyphen = marksNeedHyphen
        switch join {
        case .takesVowel: sound = KazakhSound(isBack: false, ending: .vowel)
        case .losesLast: sound = KazakhSound(of: small.dropLast())
        case .plain, .losesT: sound = KazakhSound(of: small)
        }
    }

    private static func join(of small: [Unicode.Scalar], isCommon: Bool) -> Join {
        if small.ends(with: "сть") { return .losesT(2) }
        if small.ends(with: "ст") { return .losesT(1) }
        if small.ends(with: "зд") { return .losesLast }
        if isCommon, vowelTakers.contains(where: { small.ends(with: $0) }) { return .takesVowel }
        guard let last = small.last, small.dropLast().last == last, !KazakhSound.isVowel(last) else { return .plain }
        return .losesLast
    }

    private static let vowelTakers = ["кт", "ск", "пт", "фт"]

    /// Signs that are read as words.
    private static let signs: [Unicode.Scalar: String] = [
        "%": "пайыз", "₸": "теңге", "$": "доллар", "€": "еуро", "₽": "рубль", "¥": "юань",
    ]

    private static func isSpoken(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || signs[scalar] != nil
    }

    private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

extension BidirectionalCollection {
    /// The longest end of the collection all of whose elements are so.
    fileprivate func suffix(while isSo: (Element) -> Bool) -> SubSequence {
        var start = endIndex
        while start > startIndex, isSo(self[index(before: start)]) { start = index(before: start) }
        return self[start...]
    }
}
