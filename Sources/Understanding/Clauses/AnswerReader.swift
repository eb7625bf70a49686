import Dialog

/// Reads what answers rather than asks: yes and no, «the second one», «no, I meant …».
struct AnswerReader: Sendable {
    /// A longer clause with «second» in it picks nothing.
    private static let longestPick = 4

    let meanings: [WordMeaning]

    /// A yes, no or don't-know that stands for itself, or before values that it agrees to.
    func answer(_ words: Range<Int>, _ message: ReadMessage, values: Set<Int>) -> Clause.Answer? {
        var answer: Clause.Answer?
        var word = words.lowerBound
        while word < words.upperBound {
            if let match = longest(at: word, in: words, message) {
                if case .answer(let said) = meanings[match.meaning], answer == nil || said == .unsure { answer = said }
                word = match.words.upperBound
            } else if values.contains(word), answer == .agreed {
                word += 1
            } else {
                return nil
            }
        }
        return answer
    }

    /// Whether a clause has words of its own: none of its values, no filler, no mark before a value.
    func saysMore(than values: Set<Int>, _ words: Range<Int>, _ message: ReadMessage) -> Bool {
        if values.isEmpty { return true }
        return words.contains { word in
            guard !values.contains(word), message.text.words[word].units.count > 2 else { return false }
            return !message.matches.contains { match in
                guard match.words.contains(word) else { return false }
                switch meanings[match.meaning] {
                case .filler, .answer, .correction, .negation: return true
                default: return false
                }
            }
        }
    }

    /// The longest answer or filler that begins at a word; an answer rather than a filler.
    private func longest(at word: Int, in words: Range<Int>, _ message: ReadMessage) -> WordMatch? {
        var best: WordMatch?
        for match in message.matches where match.words.lowerBound == word && match.words.upperBound <= words.upperBound
        {
            switch meanings[match.meaning] {
            case .answer: if match.words.count >= best?.words.count ?? 0 { best = match }
            case .filler: if match.words.count > best?.words.count ?? 0 { best = match }
            default: break
            }
        }
        return best
    }

    /// «The second one», «2», «2-й»; nothing else but fillers may stand beside it.
    func ordinal(_ words: Range<Int>, _ message: ReadMessage) -> Int? {
        guard words.count <= Self.longestPick else { return nil }
        var ordinal: Int?
        for word in words {
            var isFiller = false
            for match in message.matches where match.words.contains(word) {
                switch meanings[match.meaning] {
                case .ordinal(let number): ordinal = ordinal ?? number
                case .number(let number) where ordinal == nil && words.count == 1: ordinal = Int(clamping: number)
                case .filler, .answer(.agreed): isFiller = true
                default: continue
                }
                isFiller = true
            }
            if isFiller { continue }
            if message.text.words[word].isNumber, ordinal == nil, message.text.letters(of: word).count <= 2 {
                ordinal = message.text.letters(of: word).reduce(0) { $0 * 10 + Int($1 - 0x30) }
            } else if word > words.lowerBound, message.text.words[word - 1].isNumber,
                message.text.gaps[word].scalar == 0x2D || message.text.gaps[word].scalar == 0,
                message.text.letters(of: word).count <= 3
            {
                continue
            } else {
                return nil
            }
        }
        return ordinal == 0 ? nil : ordinal
    }

    /// «Нет, в Алматы», «I meant …»: a mark of it, or a no, before a value.
    func isCorrection(_ words: Range<Int>, _ message: ReadMessage, values: [EntityFinder.Found]) -> Bool {
        let inside = values.filter { words.contains($0.words.lowerBound) && !$0.words.isEmpty }
        let kept = inside.filter { !$0.isNegated }
        if kept.contains(where: { kept in inside.contains { $0.isNegated && $0.value.entity == kept.value.entity } }) {
            return true
        }
        for match in message.matches where words.contains(match.words.lowerBound) {
            let isFirst = match.words.lowerBound == words.lowerBound
            switch meanings[match.meaning] {
            case .correction: return true
            case .answer(.refused):
                if isFirst, kept.contains(where: { $0.words.lowerBound >= match.words.upperBound }),
                    message.text.gaps[match.words.upperBound].strength >= .comma
                        || kept.first.map({
                            $0.words.lowerBound - match.words.upperBound <= 1
                        }) ?? false
                {
                    return true
                }
            default: break
            }
        }
        return false
    }
}
