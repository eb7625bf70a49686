/// People's spelling, as a setting: the same scripts, written otherwise.
package enum Noise: Equatable, Sendable {
    /// So many slips of the finger in a message: a letter twice, left out, or two in the wrong order.
    case typo(Int)
    /// Small letters, no signs, Kazakh letters as a Russian keyboard has them.
    case folded
    /// Latin letters instead of Cyrillic ones.
    case latin
    /// Typed with the keyboard still on Latin.
    case layout

    /// Reads `typo:2,folded,latin,layout`; nil where a word is none of these.
    package static func list(_ text: String) -> [Noise]? {
        var list: [Noise] = []
        for word in text.split(separator: ",", omittingEmptySubsequences: false) {
            let parts = word.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            switch (parts.first, parts.count) {
            case ("typo", 1): list.append(.typo(1))
            case ("typo", 2):
                guard let count = Int(parts[1]), 1...20 ~= count else { return nil }
                list.append(.typo(count))
            case ("folded", 1): list.append(.folded)
            case ("latin", 1): list.append(.latin)
            case ("layout", 1): list.append(.layout)
            default: return nil
            }
        }
        return list
    }

    /// The words as such a person would have written them.
    func applied(to text: String, with dice: inout Dice) -> String {
        switch self {
        case .typo(let count): return Self.slipped(text, count, &dice)
        case .folded: return Self.folded(text)
        case .latin: return Self.mapped(text) { Self.latinLetter($0) }
        case .layout: return Self.mapped(text) { Self.key($0) }
        }
    }

    private static func slipped(_ text: String, _ count: Int, _ dice: inout Dice) -> String {
        var letters = Array(text)
        for _ in 0..<count {
            // Short words are often right, and a slip in them makes another word.
            guard letters.count >= 6 else { break }
            let place = 1 + dice.below(letters.count - 2)
            switch dice.below(3) {
            case 0: letters.insert(letters[place], at: place)
            case 1: letters.remove(at: place)
            default: letters.swapAt(place, place + 1)
            }
        }
        return String(letters)
    }

    private static func folded(_ text: String) -> String {
        let kept = text.lowercased().unicodeScalars.filter {
            $0 == " " || $0.properties.isAlphabetic || 48...57 ~= $0.value
        }
        var folded = String.UnicodeScalarView()
        for scalar in kept { folded.append(KazakhKeys.russian(scalar)) }
        return String(folded)
    }

    private static func mapped(_ text: String, _ letter: (Unicode.Scalar) -> String?) -> String {
        var mapped = ""
        for scalar in text.unicodeScalars {
            let small = scalar.properties.lowercaseMapping.unicodeScalars
            guard small.count == 1, let first = small.first, let other = letter(KazakhKeys.russian(first)) else {
                mapped.unicodeScalars.append(scalar)
                continue
            }
            mapped += first == scalar ? other : other.prefix(1).uppercased() + other.dropFirst()
        }
        return mapped
    }

    /// The letters from U+0430 to U+044F, and what people write for them.
    private static let latinLetters = [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "h",
        "ts",
        "ch", "sh", "sch", "", "y", "", "e", "yu", "ya",
    ]
    /// The keys on which these letters lie.
    private static let keys = Array("f,dult;pbqrkvyjghcnea[wxio]sm'.z")

    private static func latinLetter(_ scalar: Unicode.Scalar) -> String? {
        if scalar.value == 0x451 { return "e" }
        return 0x430...0x44F ~= scalar.value ? latinLetters[Int(scalar.value) - 0x430] : nil
    }

    private static func key(_ scalar: Unicode.Scalar) -> String? {
        if scalar.value == 0x451 { return "`" }
        return 0x430...0x44F ~= scalar.value ? String(keys[Int(scalar.value) - 0x430]) : nil
    }
}
