/// Reads times of the day: «10:30», «в 10», «сағат онда», «в три часа дня», «после обеда».
struct TimeReader {
    let message: ReadMessage
    let meanings: [WordMeaning]

    private var lookup: MeaningLookup { MeaningLookup(message: message, meanings: meanings) }

    /// Minutes since midnight that begin at a word, with the words that they take. `isAsked`: a time is expected, so
    /// that a bare hour is one.
    func time(at word: Int, numbers: [NumberReader.Found], isAsked: Bool) -> (minutes: Int32, words: Range<Int>)? {
        if let number = numbers.first(where: { $0.words.lowerBound == word }) {
            return written(at: word, isAsked: isAsked) ?? spoken(number, from: word, isAsked: isAsked)
        }
        // «сағат он», «at ten»
        if lookup.has(.hours(.before), at: word), let number = numbers.first(where: { $0.words.lowerBound == word + 1 })
        {
            if let written = written(at: word + 1, isAsked: true) {
                return (written.minutes, word..<written.words.upperBound)
            }
            return spoken(number, from: word, isAsked: true)
        }
        let part = lookup.first(at: word) { if case .dayPart(let minutes) = $0 { minutes } else { nil } }
        return part.map { (Int32(truncatingIfNeeded: $0.result), $0.words) }
    }

    /// A bare number where a time is asked for.
    func hour(_ number: Int64) -> Int32? { (0...24).contains(number) ? Int32(number % 24) * 60 : nil }

    /// «10:30», «10-30», «10.30».
    private func written(at word: Int, isAsked: Bool) -> (minutes: Int32, words: Range<Int>)? {
        let text = message.text
        guard word + 1 < text.words.count, text.words[word + 1].isNumber, text.letters(of: word).count <= 2,
            text.letters(of: word + 1).count == 2
        else { return nil }
        let joint = text.gaps[word + 1].scalar
        guard joint == 0x3A || isAsked && (joint == 0x2E || joint == 0x2D) else { return nil }
        let hour = text.letters(of: word).reduce(0) { $0 * 10 + Int32($1 - 0x30) }
        let minute = text.letters(of: word + 1).reduce(0) { $0 * 10 + Int32($1 - 0x30) }
        guard hour < 24, minute < 60 else { return nil }
        return (hour * 60 + minute, word..<word + 2)
    }

    /// «10 часов», «3 часа дня», «в 10 утра», «10 часов 30 минут».
    private func spoken(
        _ number: NumberReader.Found, from word: Int, isAsked: Bool
    ) -> (minutes: Int32, words: Range<Int>)? {
        guard number.isPlain, number.value <= 24 else { return nil }
        var hour = Int32(number.value) % 24
        var end = number.words.upperBound
        var isTime = word < number.words.lowerBound
        if lookup.has(.hours(.after), at: end) {
            (end, isTime) = (end + 1, isAsked || isTime || hasHourMark(before: word))
        }
        if lookup.has(.evening, at: end) {
            (hour, end, isTime) = (hour < 12 ? hour + 12 : hour, end + 1, true)
        } else if lookup.has(.morning, at: end) {
            (end, isTime) = (end + 1, true)
        } else if lookup.has(.evening, before: word) || word > 0 && lookup.has(.evening, before: word - 1) {
            hour = hour < 12 ? hour + 12 : hour
        }
        return isTime ? (hour * 60, word..<end) : nil
    }

    private func hasHourMark(before word: Int) -> Bool { lookup.has(.hours(.before), before: word) }
}
