/// How a Kazakh word sounds at its end: all that its suffixes depend on.
struct KazakhSound: Hashable, Sendable {
    /// The classes of last letters: a column each in the table of suffixes.
    enum Ending: Int, Hashable, Sendable {
        case vowel, nasal, buzzing, liquid, voiceless
    }

    /// Back vowels ask for «да», front ones for «де».
    let isBack: Bool
    let ending: Ending
    /// The plural differs after it: «ауылдар», but «орындар», «қарлар».
    let endsInL: Bool

    /// The sound of a word in small letters, without marks; of nothing that of «а».
    init(of word: some BidirectionalCollection<Unicode.Scalar>) {
        isBack = Self.isBack(word)
        let last = word.last { $0 != "ь" && $0 != "ъ" } ?? "а"
        ending = Self.ending(last)
        endsInL = last == "л"
    }

    init(isBack: Bool, ending: Ending) {
        self.isBack = isBack
        self.ending = ending
        endsInL = false
    }

    private static func ending(_ letter: Unicode.Scalar) -> Ending {
        switch letter {
        case "м", "н", "ң": .nasal
        case "ж", "з": .buzzing
        case "л", "р", "й", "у", "ю", "и": .liquid
        case _ where isVowel(letter): .vowel
        default: .voiceless
        }
    }

    /// «у», «ю» and «и» are not among them: what they do depends on the word.
    static func isVowel(_ letter: Unicode.Scalar) -> Bool {
        backVowels.contains(letter) || frontVowels.contains(letter)
    }

    private static let backVowels: Set<Unicode.Scalar> = ["а", "о", "ұ", "ы", "я"]
    private static let frontVowels: Set<Unicode.Scalar> = ["ә", "е", "ө", "ү", "і", "э", "ё"]
    private static let backSigns: Set<Unicode.Scalar> = ["қ", "ғ", "ұ", "ы"]
    private static let softClusters = ["рг", "нг", "кс", "кт", "кл"]
    private static let hardSurnames = ["аев", "оев", "ыев"]

    private static func isBack(_ word: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
        switch word.last {
        case "ь"?, "к"?: return false
        case "х"?: return true
        default: break
        }
        if softClusters.contains(where: { word.ends(with: $0) }) { return false }
        if hardSurnames.contains(where: { word.ends(with: $0) }) { return true }
        for letter in word.reversed() {
            if backVowels.contains(letter) { return true }
            if frontVowels.contains(letter) { return false }
            // In loans these two are soft: «Париж», «Берлин».
            if letter == "и" || letter == "ю" { return word.contains { backSigns.contains($0) } }
        }
        // «у» alone is a back vowel: «су».
        return true
    }
}

extension BidirectionalCollection<Unicode.Scalar> {
    /// True where the word ends with these letters.
    func ends(with letters: String) -> Bool {
        reversed().starts(with: letters.unicodeScalars.reversed())
    }
}
