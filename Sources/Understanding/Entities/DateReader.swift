/// Reads days: «завтра», «в следующий вторник», «15 декабря», «15.12», «3 күннен кейін».
struct DateReader {
    let message: ReadMessage
    let meanings: [WordMeaning]
    /// The day of the message.
    let today: Int32

    private var lookup: MeaningLookup { MeaningLookup(message: message, meanings: meanings) }

    /// The day that begins at a word, with the words that it takes.
    func date(at word: Int, numbers: [NumberReader.Found]) -> (day: Int32, words: Range<Int>)? {
        if let number = numbers.first(where: { $0.words.lowerBound == word }) {
            return written(at: word) ?? named(number) ?? counted(number, at: word)
        }
        if let found = lookup.first(at: word, { if case .day(let days) = $0 { days } else { nil } }) {
            return (today &+ Int32(truncatingIfNeeded: found.result), found.words)
        }
        if let found = weekday(at: word) { return found }
        // «через неделю», «in a week»: one of them.
        if lookup.has(.later(.before), at: word) {
            if let number = numbers.first(where: { $0.words.lowerBound == word + 1 }) {
                return counted(number, at: word)
            }
            if let span = span(at: word + 1), let day = shifted(by: 1, span.result) {
                return (day, word..<span.words.upperBound)
            }
        }
        if let span = span(at: word) {
            if lookup.has(.ago(.after), at: span.words.upperBound), let day = shifted(by: -1, span.result) {
                return (day, word..<span.words.upperBound + 1)
            }
            if lookup.has(.later(.after), at: span.words.upperBound), let day = shifted(by: 1, span.result) {
                return (day, word..<span.words.upperBound + 1)
            }
        }
        return nil
    }

    /// A bare number where a day is asked for: that day of this month, or of the next one where it is past.
    func dayOfMonth(_ number: Int64) -> Int32? {
        guard (1...31).contains(number) else { return nil }
        let date = CalendarDay.date(of: today)
        for months in 0...2 {
            let index = date.year * 12 + date.month - 1 + months
            let day = CalendarDay.day(year: index / 12, month: index % 12 + 1, day: Int(number))
            if let day, day >= today { return day }
        }
        return nil
    }

    /// «15.12.2026», «15.12», «2026-12-15».
    private func written(at word: Int) -> (day: Int32, words: Range<Int>)? {
        let text = message.text
        func part(_ offset: Int) -> Int? {
            let index = word + offset
            guard index < text.words.count, text.words[index].isNumber, text.letters(of: index).count <= 4 else {
                return nil
            }
            if offset > 0, ![0x2E, 0x2D, 0x2F].contains(text.gaps[index].scalar) { return nil }
            return text.letters(of: index).reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        guard let one = part(0), let two = part(1) else { return nil }
        if let three = part(2) {
            let day =
                one > 31
                ? CalendarDay.day(year: one, month: two, day: three)
                : CalendarDay.day(year: three < 100 ? 2000 + three : three, month: two, day: one)
            return day.map { ($0, word..<word + 3) }
        }
        guard text.gaps[word + 1].scalar == 0x2E, text.letters(of: word + 1).count == 2 else { return nil }
        return coming(day: one, month: two).map { ($0, word..<word + 2) }
    }

    /// «15 декабря», with or without a year.
    private func named(_ number: NumberReader.Found) -> (day: Int32, words: Range<Int>)? {
        var next = number.words.upperBound
        // «15-го декабря»
        if number.isPlain, next < message.text.words.count, message.text.gaps[next].scalar == 0x2D,
            message.text.letters(of: next).count <= 3
        {
            next += 1
        }
        guard number.isPlain, next < message.text.words.count else { return nil }
        let month = lookup.first(at: next) { if case .month(let month) = $0 { month } else { nil } }
        guard let month else { return nil }
        let end = month.words.upperBound
        if end < message.text.words.count, message.text.words[end].isNumber, message.text.letters(of: end).count == 4 {
            let year = message.text.letters(of: end).reduce(0) { $0 * 10 + Int($1 - 0x30) }
            let day = CalendarDay.day(year: year, month: month.result, day: Int(clamping: number.value))
            if let day { return (day, number.words.lowerBound..<end + 1) }
        }
        return coming(day: Int(clamping: number.value), month: month.result).map {
            ($0, number.words.lowerBound..<end)
        }
    }

    /// «через 3 дня», «3 дня назад»; «3 дня» alone is no day.
    private func counted(_ number: NumberReader.Found, at word: Int) -> (day: Int32, words: Range<Int>)? {
        guard number.isPlain, number.value <= 1000, let span = span(at: number.words.upperBound) else { return nil }
        let count = Int(number.value)
        let end = span.words.upperBound
        if lookup.has(.ago(.after), at: end), let day = shifted(by: -count, span.result) {
            return (day, word..<end + 1)
        }
        if lookup.has(.later(.after), at: end), let day = shifted(by: count, span.result) {
            return (day, word..<end + 1)
        }
        let isLater = word < number.words.lowerBound || lookup.has(.later(.before), before: word)
        if isLater, let day = shifted(by: count, span.result) { return (day, word..<end) }
        return nil
    }

    private func weekday(at word: Int) -> (day: Int32, words: Range<Int>)? {
        func named(_ word: Int) -> (result: Int, words: Range<Int>)? {
            lookup.first(at: word) { if case .weekday(let day) = $0 { day } else { nil } }
        }
        if lookup.has(.next, at: word), let found = named(word + 1) {
            return (coming(weekday: found.result, nextWeek: true), word..<found.words.upperBound)
        }
        guard let found = named(word) else { return nil }
        return (coming(weekday: found.result, nextWeek: false), found.words)
    }

    /// The next such day after today; or that of the week after this one.
    private func coming(weekday: Int, nextWeek: Bool) -> Int32 {
        let now = CalendarDay.weekday(of: today)
        if nextWeek { return today &+ Int32(7 - now + weekday) }
        return today &+ Int32((weekday - now + 6) % 7 + 1)
    }

    /// A day and a month without a year: near today, and rather to come than long past.
    private func coming(day: Int, month: Int) -> Int32? {
        let year = CalendarDay.date(of: today).year
        guard let this = CalendarDay.day(year: year, month: month, day: day) else { return nil }
        if this < today &- 120 { return CalendarDay.day(year: year + 1, month: month, day: day) ?? this }
        if this > today &+ 245 { return CalendarDay.day(year: year - 1, month: month, day: day) ?? this }
        return this
    }

    private func span(at word: Int) -> (result: WordMeaning.Span, words: Range<Int>)? {
        lookup.first(at: word) { if case .span(let span) = $0 { span } else { nil } }
    }

    private func shifted(by count: Int, _ span: WordMeaning.Span) -> Int32? {
        switch span {
        case .day: today &+ Int32(truncatingIfNeeded: count)
        case .week: today &+ Int32(truncatingIfNeeded: count * 7)
        case .month: CalendarDay.adding(months: count, to: today)
        case .year: CalendarDay.adding(months: count * 12, to: today)
        }
    }
}
