/// Values: what an expression gives to a function or a selector, and how it is printed.
extension PatternWriter {
    /// What became of an expression.
    enum Evaluation {
        case value(FluentValue, ValueStyle?)
        /// The error is noted; this text stands in its place.
        case failure(String)
    }

    mutating func evaluate(_ expression: CompiledExpression) -> Evaluation {
        switch expression {
        case .text(let text): return .value(.text(text), nil)
        case .number(let number): return .value(.number(number), nil)
        case .variable(let name):
            return value(of: name).map { .value($0, nil) } ?? .failure("{$\(name)}")
        case .message, .term, .select: return .value(.text(captured(expression)), nil)
        case .styled(let inner, let style): return evaluate(inner, as: style)
        case .declined(let inner, let form): return declined(inner, form)
        case .call(let call): return evaluate(call)
        case .unresolvable(let shown, let error):
            note(error)
            return .failure(shown)
        }
    }

    private mutating func evaluate(_ inner: CompiledExpression, as style: ValueStyle) -> Evaluation {
        guard case .value(let value, let own) = evaluate(inner) else { return .failure(Self.shown(style)) }
        switch (style, value) {
        case (.number, .number), (.number, .money), (.date, .date), (.date, .time), (.date, .dateTime):
            return .value(value, style)
        default:
            note(.wrongValue(of: Self.name(style)))
            return .value(value, own)
        }
    }

    private mutating func evaluate(_ call: CompiledCall) -> Evaluation {
        var positional: [FluentValue] = []
        for argument in call.positional {
            guard case .value(let value, _) = evaluate(argument) else { return .failure("{\(call.name)()}") }
            positional.append(value)
        }
        if let value = call.function(positional, call.named) { return .value(value, nil) }
        note(.failedCall(call.shown))
        return .failure("{\(call.shown)}")
    }

    private static func name(_ style: ValueStyle) -> String {
        switch style {
        case .number: FluentFunctions.number
        case .date: FluentFunctions.dateTime
        }
    }

    private static func shown(_ style: ValueStyle) -> String { "{\(name(style))()}" }

    /// The variant that a selector's value chooses; the default one where there is none.
    mutating func chosen(by select: CompiledSelect) -> Int {
        guard case .value(let value, let style) = evaluate(select.selector) else { return select.defaultIndex }
        switch value {
        case .text(let text): return select.index(of: text)
        case .named(_, let name): return select.index(of: name)
        case .number(let number), .money(let number, _):
            let language = bundle.settings.language
            var options: NumberStyle?
            if case .number(let style)? = style { options = style }
            return select.index(of: number) { language.category(of: number, style: options) }
        case .date, .time, .dateTime, .list:
            note(.unselectable)
            return select.defaultIndex
        }
    }

    /// Prints a value: in its style, or else in the ordinary one of the language.
    mutating func write(_ value: FluentValue, style: ValueStyle?) {
        switch value {
        case .text(let text): append(text)
        case .number(let number): write(number, style: style, currency: nil)
        case .money(let number, let currency): write(number, style: style, currency: currency)
        case .date(let days): writeDate(days, nil, style)
        case .time(let minutes): writeDate(nil, minutes, style)
        case .dateTime(let days, let minutes): writeDate(days, minutes, style)
        case .named(let entity, let name): writeName(entity, name)
        case .list(let values): writeList(values)
        }
    }

    private mutating func write(_ number: FluentNumber, style: ValueStyle?, currency: String?) {
        let language = bundle.settings.language
        guard style != nil || currency != nil else {
            // The longest number has 19 digits, 6 spaces between them and a sign.
            return append(bytes: 40) { language.numbers.write(DisplayedNumber(number), into: &$0) }
        }
        var options = NumberStyle()
        if case .number(let style)? = style { options = style }
        if let currency, options.kind == .decimal { options.kind = .currency(currency) }
        append(bytes: 128) {
            language.numbers.write(number, style: options, rule: language.cardinal, into: &$0)
        }
    }

    private mutating func writeDate(_ days: Int?, _ minutes: Int?, _ style: ValueStyle?) {
        var options = DateStyle.ordinary
        if case .date(let style)? = style { options = style }
        let dates = bundle.settings.language.dates
        append(bytes: 160) { dates.write(days: days, minutes: minutes, style: options, into: &$0) }
    }

    private mutating func writeName(_ entity: String, _ name: String) {
        let id = "\(entity)-\(name)"
        if let index = bundle.terms[id] { return writeTerm(index, FluentArguments()) }
        append("{-\(id)}")
        note(.missingTerm(id))
    }

    /// Each value counts as a placeable, so a list cannot grow beyond their limit.
    private mutating func writeList(_ values: [FluentValue]) {
        for (place, value) in values.enumerated() {
            if place > 0 {
                append(place == values.count - 1 ? bundle.settings.language.conjunction : ", ")
            }
            guard countPlaceable() else { return }
            write(value, style: nil)
        }
    }
}
