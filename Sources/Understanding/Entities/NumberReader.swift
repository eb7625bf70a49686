/// Reads the numbers of a message, in digits and in words.
struct NumberReader {
    /// A number where it stands.
    struct Found: Hashable {
        var words: Range<Int>
        var value: Int64
        /// Digits in one group, without anything that makes it more: a day or an hour may be written so.
        var isPlain: Bool
        /// The fraction's digits («1,5»): tenths where there is one.
        var tenths: Int64?
    }

    private static let highest: Int64 = 1_000_000_000_000

    let message: ReadMessage
    let meanings: [WordMeaning]

    /// All of them, in their order, none overlapping.
    func numbers() -> [Found] {
        var found: [Found] = []
        var word = 0
        while word < message.text.words.count {
            guard let number = number(at: word) else {
                word += 1
                continue
            }
            found.append(number)
            word = number.words.upperBound
        }
        return found
    }

    private func number(at word: Int) -> Found? {
        guard var found = message.text.words[word].isNumber ? digits(at: word) : spelled(at: word) else { return nil }
        // «100 thousand», «1,5 million»
        while found.words.upperBound < message.text.words.count, let factor = factor(at: found.words.upperBound) {
            let value = found.tenths.map { found.value * factor + $0 * factor / 10 } ?? found.value &* factor
            guard found.value <= Self.highest / factor else { break }
            found = Found(
                words: found.words.lowerBound..<found.words.upperBound + 1, value: value, isPlain: false, tenths: nil)
        }
        return found
    }

    /// Thousand, million …, written out; also as the word of a number that was spelled.
    private func factor(at word: Int) -> Int64? {
        guard message.text.gaps[word].strength == .none || message.text.gaps[word].scalar == 0x2E else { return nil }
        return value(at: word).flatMap { $0 >= 1000 ? $0 : nil }
    }

    private func digits(at word: Int) -> Found? {
        let text = message.text
        let letters = text.letters(of: word)
        guard letters.count <= 12 else { return nil }
        var value = letters.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
        var end = word + 1
        if letters.count <= 3, letters.first != 0x30 {
            while end < text.words.count, text.words[end].isNumber, text.letters(of: end).count == 3,
                [0x20, 0xA0, 0x202F, 0x2009, 0x27].contains(text.gaps[end].scalar), value < Self.highest / 1000
            {
                value = value * 1000 + text.letters(of: end).reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
                end += 1
            }
        }
        let hasFraction =
            end == word + 1 && end < text.words.count && text.words[end].isNumber && text.letters(of: end).count == 1
            && (text.gaps[end].scalar == 0x2C || text.gaps[end].scalar == 0x2E)
        if hasFraction, let digit = text.letters(of: end).first, end + 1 < text.words.count,
            self.value(at: end + 1) ?? 0 >= 1000
        {
            return Found(words: word..<end + 1, value: value, isPlain: false, tenths: Int64(digit - 0x30))
        }
        return Found(words: word..<end, value: value, isPlain: end == word + 1, tenths: nil)
    }

    /// «двадцать пять», «екі жүз»: smaller ones are added, and multiply a hundred after them.
    private func spelled(at word: Int) -> Found? {
        guard let first = value(at: word) else { return nil }
        var (sum, part, end) = (Int64(0), first, word + 1)
        var last = first
        while end < message.text.words.count, message.text.gaps[end].strength == .none, let next = value(at: end) {
            if next >= 1000 { break }
            if next == 100, part < 10, part > 0 {
                part *= 100
            } else if next < last, last >= 20 || last >= 10 && next < 10, part % 10 == 0 {
                part += next
            } else {
                break
            }
            (last, end) = (next, end + 1)
        }
        sum += part
        return Found(words: word..<end, value: sum, isPlain: true, tenths: nil)
    }

    private func value(at word: Int) -> Int64? {
        for match in message.matches where match.words == word..<word + 1 {
            if case .number(let value) = meanings[match.meaning] { return value }
        }
        return nil
    }
}
