/// How digits are read, as far as suffixes need it: the last word of a number.
enum KazakhNumerals {
    private static let ones = ["нөл", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"]
    private static let tens = [
        "нөл", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан",
    ]
    private static let thousands = ["мың", "миллион", "миллиард", "триллион", "квадриллион", "квинтиллион"]

    /// The last word that is said of the number at the end of a text: «жүз» of «5 300», «нөл» of «10:00»; nil where the
    /// text does not end with a digit.
    static func lastSpokenWord(of text: ArraySlice<Unicode.Scalar>) -> String? {
        let digits = lastDigits(of: text)
        guard let last = digits.last else { return nil }
        if last != 0 { return ones[last] }
        let zeros = digits.reversed().prefix { $0 == 0 }.count
        guard zeros < digits.count else { return ones[0] }
        switch zeros {
        case 1: return tens[digits[digits.count - 2]]
        case 2: return "жүз"
        default: return thousands[min(zeros / 3, thousands.count) - 1]
        }
    }

    /// The digits at the end, through the spaces between groups of three.
    private static func lastDigits(of text: ArraySlice<Unicode.Scalar>) -> [Int] {
        var digits: [Int] = []
        var rest = text
        while let scalar = rest.last, digits.count < 24 {
            if let digit = digit(scalar) {
                digits.append(digit)
            } else if !isGroupSpace(scalar) || digits.count % 3 != 0 || rest.dropLast().last.flatMap(digit) == nil {
                break
            }
            rest = rest.dropLast()
        }
        return digits.reversed()
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        ("0"..."9").contains(scalar) ? Int(scalar.value) - 48 : nil
    }

    private static func isGroupSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{A0}" || scalar == "\u{202F}"
    }
}
