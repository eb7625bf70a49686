import Dialog

/// Finds the values of entities in a message, with the parts that they play there.
struct EntityFinder: Sendable {
    /// A value and the words that say it.
    struct Found: Sendable {
        var value: FoundValue
        var words: Range<Int>
        /// «Not in Astana»: it was taken back.
        var isNegated: Bool
    }

    let entities: [EntityDefinition]
    let meanings: [WordMeaning]
    /// By meaning: it is a number, or part of a day or a time.
    let countingMeanings: [Bool]
    /// By meaning: the value that it names; nil where it names none that its entity has.
    private let values: [(entity: String, value: Value)?]
    let marks: RoleMarks
    /// What a sum without a currency is in.
    let currency: String

    init(entities: [EntityDefinition], meanings: [WordMeaning], marks: RoleMarks, currency: String) {
        self.entities = entities
        self.meanings = meanings
        self.marks = marks
        self.currency = currency
        values = meanings.map { meaning in
            guard case .value(let entity, let name) = meaning else { return nil }
            switch entities.first(where: { $0.name == entity })?.kind {
            case .values(let values) where values.contains(name): return (entity, .named(entity: entity, value: name))
            case .number(let range):
                return Int64(name).flatMap { range.contains($0) ? (entity, .number($0)) : nil }
            default: return nil
            }
        }
        countingMeanings = meanings.map {
            switch $0 {
            case .number, .day, .weekday, .span, .dayPart, .month: true
            default: false
            }
        }
    }

    /// All values in the order of the words. Where words say values of several entities, only those of the one that is
    /// expected, if one is.
    func values(in message: ReadMessage, context: InterpretationContext) -> [Found] {
        var found = named(message, context) + counted(message, context)
        if found.count < 2, message.secrets.isEmpty { return found }
        let secrets = expectedSecrets(message, context)
        let order = { (found: Found) in (found.words.lowerBound, -found.words.count) }
        found = found.enumerated().sorted {
            (order($0.element).0, order($0.element).1, $0.offset) < (
                order($1.element).0, order($1.element).1, $1.offset
            )
        }.map(\.element)
        var kept: [Found] = []
        for value in found {
            // A longer name holds a shorter one: «Алма-Ата».
            let isInside = kept.contains {
                $0.words.overlaps(value.words)
                    && ($0.words != value.words || $0.value.entity == value.value.entity
                        || isExpected($0.value, context) != isExpected(value.value, context))
            }
            if !isInside { kept.append(value) }
        }
        return kept + secrets
    }

    private func isExpected(_ value: FoundValue, _ context: InterpretationContext) -> Bool {
        context.expected.contains(value.entity)
    }

    private func definition(_ name: String) -> EntityDefinition? { entities.first { $0.name == name } }

    /// Values that have names.
    private func named(_ message: ReadMessage, _ context: InterpretationContext) -> [Found] {
        var found: [Found] = []
        for match in message.matches {
            guard let (entity, value) = values[match.meaning] else { continue }
            let role = marks.role(of: match, in: message.text)
            // A number's name that is also an everyday word counts where it is asked for.
            found.append(
                Found(
                    value: FoundValue(entity: entity, value: value, role: role), words: match.words,
                    isNegated: isNegated(match.words, message)))
        }
        if found.count < 2 { return found }
        // The expected one first where two entities share the words, and one with a role before its like.
        let rank = { (found: Found) in (isExpected(found.value, context) ? 0 : 2) + (found.value.role == nil ? 1 : 0) }
        return found.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(
            \.element)
    }

    /// Numbers, sums, days and times.
    private func counted(_ message: ReadMessage, _ context: InterpretationContext) -> [Found] {
        guard mayCount(message) else { return [] }
        let numbers = NumberReader(message: message, meanings: meanings).numbers()
        let dates = DateReader(message: message, meanings: meanings, today: context.today ?? 0)
        let times = TimeReader(message: message, meanings: meanings)
        let wantsTime = expects(context) { if case .time = $0 { true } else { false } }
        var found: [Found] = []
        var word = 0
        while word < message.text.words.count {
            if context.today != nil, let entity = entity(context, { if case .date = $0 { true } else { false } }),
                let date = dates.date(at: word, numbers: numbers)
            {
                found.append(self.found(entity, .date(date.day), date.words, message))
                word = date.words.upperBound
            } else if let entity = entity(context, { if case .time = $0 { true } else { false } }),
                let time = times.time(at: word, numbers: numbers, isAsked: wantsTime)
            {
                found.append(self.found(entity, .time(time.minutes), time.words, message))
                word = time.words.upperBound
            } else if let number = numbers.first(where: { $0.words.lowerBound == word }) {
                if let value = self.value(of: number, message, context, dates, times) { found.append(value) }
                word = number.words.upperBound
            } else {
                word += 1
            }
        }
        return found
    }

    /// Whether there is a number, a day or a time at all: most messages have none.
    private func mayCount(_ message: ReadMessage) -> Bool {
        message.text.scripts.contains(.digit) || message.matches.contains { countingMeanings[$0.meaning] }
    }

    /// What a number is: a sum by its currency, a count by its unit, else what is asked for.
    private func value(
        of number: NumberReader.Found, _ message: ReadMessage, _ context: InterpretationContext, _ dates: DateReader,
        _ times: TimeReader
    ) -> Found? {
        let lookup = MeaningLookup(message: message, meanings: meanings)
        let end = number.words.upperBound
        let sum = lookup.first(at: end) { if case .currency(let code) = $0 { code } else { nil } }
        let sign =
            CurrencySigns.code(of: message.text.gaps[end].currency)
            ?? CurrencySigns.code(of: message.text.gaps[number.words.lowerBound].currency)
        if let code = sum?.result ?? sign, let entity = entity(context, { if case .money = $0 { true } else { false } })
        {
            let words = number.words.lowerBound..<(sum?.words.upperBound ?? end)
            return found(entity, .money(number.value, currency: code), words, message)
        }
        let unit =
            lookup.first(at: end) { if case .unit(let entity) = $0 { entity } else { nil } }
            ?? lookup.last(before: number.words.lowerBound) { if case .unit(let entity) = $0 { entity } else { nil } }
        if let unit, case .number(let range) = definition(unit.result)?.kind {
            guard range.contains(number.value) else { return nil }
            let words = min(unit.words.lowerBound, number.words.lowerBound)..<max(unit.words.upperBound, end)
            return found(unit.result, .number(number.value), words, message)
        }
        for name in context.expected {
            guard let definition = definition(name) else { continue }
            let value: Value? =
                switch definition.kind {
                case .number(let range): range.contains(number.value) ? .number(number.value) : nil
                case .money: .money(number.value, currency: currency)
                case .date:
                    context.today != nil && number.isPlain ? dates.dayOfMonth(number.value).map { .date($0) } : nil
                case .time: number.isPlain ? times.hour(number.value).map { .time($0) } : nil
                case .values, .text, .secret: nil
                }
            if let value { return found(name, value, number.words, message) }
        }
        return nil
    }

    private func found(_ entity: String, _ value: Value, _ words: Range<Int>, _ message: ReadMessage) -> Found {
        Found(
            value: FoundValue(entity: entity, value: value), words: words, isNegated: isNegated(words, message))
    }

    /// The expected entity of a kind, else the first one that there is.
    private func entity(_ context: InterpretationContext, _ fits: (EntityDefinition.Kind) -> Bool) -> String? {
        let expected = context.expected.lazy.compactMap { definition($0) }.first { fits($0.kind) }
        return (expected ?? entities.first { fits($0.kind) })?.name
    }

    private func expects(_ context: InterpretationContext, _ fits: (EntityDefinition.Kind) -> Bool) -> Bool {
        context.expected.contains { definition($0).map { fits($0.kind) } ?? false }
    }

    /// «не в Астане», «Астана емес».
    private func isNegated(_ words: Range<Int>, _ message: ReadMessage) -> Bool {
        let lookup = MeaningLookup(message: message, meanings: meanings)
        let text = message.text
        if words.upperBound < text.words.count, text.gaps[words.upperBound].strength == .none,
            lookup.has(.negation(.after), at: words.upperBound)
        {
            return true
        }
        let first = words.lowerBound
        if first > 0, lookup.has(.negation(.before), before: first) { return true }
        return first > 1 && text.words[first - 1].units.count <= 3 && text.gaps[first].strength == .none
            && lookup.has(.negation(.before), before: first - 1) && marks.isMark(text.letters(of: first - 1))
    }

    /// Personal numbers, only where they are asked for.
    private func expectedSecrets(_ message: ReadMessage, _ context: InterpretationContext) -> [Found] {
        message.secrets.compactMap { secret in
            let name = context.expected.first {
                if case .secret(let kind) = definition($0)?.kind { kind == secret.kind } else { false }
            }
            guard let name else { return nil }
            return Found(
                value: FoundValue(entity: name, value: .secret(secret.kind, secret.plain)), words: 0..<0,
                isNegated: false)
        }
    }
}
