/// Words that are spelled or foreign, so that suffixes follow a hyphen and the sound of what is said.
enum KazakhAbbreviation {
    /// What is said of the last word; nil for an ordinary word. `letters` are as written, `small` the same in small letters.
    static func spoken(_ letters: ArraySlice<Unicode.Scalar>, _ small: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        guard let last = small.last else { return nil }
        if last.isASCII { return small.map { latin[$0] ?? $0 } }
        let isCapital = zip(letters, small).allSatisfy { $0 != $1 }
        let hasVowel = small.contains { KazakhSound.isVowel($0) || "уюи".unicodeScalars.contains($0) }
        guard isCapital || !hasVowel else { return nil }
        // ЖСН and ЭЦҚ are spelled, ЦОН and АҚШ are read.
        let isSpelled = !hasVowel || small.count == 1 || last == "қ" || last == "ғ"
        return isSpelled ? name(of: last).map { Array($0.unicodeScalars) } ?? small : small
    }

    private static func name(of letter: Unicode.Scalar) -> String? {
        switch letter {
        case "л", "м", "н", "ң", "р", "с", "ф": "э\(letter)"
        case "к", "қ", "ғ", "х", "һ", "ш", "щ": "\(letter)а"
        case "б", "в", "г", "д", "ж", "з", "п", "т", "ц", "ч": "\(letter)е"
        default: nil
        }
    }

    private static let latin: [Unicode.Scalar: Unicode.Scalar] = [
        "a": "а", "b": "б", "c": "с", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "i": "и", "j": "ж", "k": "к",
        "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "q": "қ", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в",
        "w": "у", "x": "с", "y": "й", "z": "з",
    ]
}
