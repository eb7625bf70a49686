/// Prints one message: walks the pieces, fills in the arguments, counts against the limits.
struct PatternWriter {
    let bundle: FluentBundle
    /// What variables mean: the arguments of the caller, in a term its parameters.
    private var scope: FluentArguments
    private var isInTerm = false
    private var text = ""
    private var errors: [FluentError] = []
    private var placeables = 0
    /// The patterns that are being printed inside one another. The root is kept apart, so that mostly nothing is allocated.
    private var open: [Int] = []
    private var root = -1
    /// A limit was crossed: nothing more is printed.
    private var isStopped = false
    /// What is printed is the reply itself, not a text that a function or a selector wants.
    private var isReply = true

    init(bundle: FluentBundle, arguments: FluentArguments) {
        self.bundle = bundle
        scope = arguments
    }

    var formatted: Formatted { Formatted(text: text, errors: errors) }

    mutating func writeRoot(_ pattern: Int) {
        root = pattern
        text.reserveCapacity(min(bundle.patterns[pattern].capacity, bundle.settings.limits.textBytes))
        write(bundle.patterns[pattern].text)
    }

    /// Calls itself once a placeable, so no deeper than their limit.
    private mutating func write(_ pieces: CompiledText) {
        let isolates = bundle.settings.isolatesPlaceables && pieces.elements.count > 1
        for element in pieces.elements {
            switch element {
            case .text(let string): append(string)
            case .placeable(let expression):
                guard countPlaceable() else { return }
                if isolates { append("\u{2068}") }
                write(expression)
                if isolates { append("\u{2069}") }
            }
            if isStopped { return }
        }
    }

    private mutating func write(_ expression: CompiledExpression) {
        switch expression {
        case .text(let string): append(string)
        case .number(let number): write(.number(number), style: nil)
        case .variable(let name):
            if let value = scope[name] { write(value, style: nil) } else { writeMissing(name) }
        case .message(let index): writeReference(to: index)
        case .term(let index, let parameters): writeTerm(index, parameters)
        case .select(let select): write(select.variants[chosen(by: select)])
        case .unresolvable(let shown, let error):
            append(shown)
            note(error)
        case .styled, .declined, .call:
            switch evaluate(expression) {
            case .value(let value, let style):
                // A sentence begins with a capital, whatever word the case is of.
                if case .declined = expression, text.isEmpty, isReply, case .text(let word) = value {
                    append(word.prefix(1).uppercased() + word.dropFirst())
                } else {
                    write(value, style: style)
                }
            case .failure(let shown): append(shown)
            }
        }
    }

    private mutating func writeMissing(_ name: String) {
        append("{$\(name)}")
        note(.missingVariable(name))
    }

    private mutating func writeReference(to target: Int) {
        if target == root || open.contains(target) {
            let name = bundle.patterns[target].name
            append("{\(name)}")
            return note(.cycle(through: name))
        }
        open.append(target)
        write(bundle.patterns[target].text)
        open.removeLast()
    }

    mutating func writeTerm(_ index: Int, _ parameters: FluentArguments) {
        let outer = (scope, isInTerm)
        (scope, isInTerm) = (parameters, true)
        writeReference(to: index)
        (scope, isInTerm) = outer
    }

    /// The text that something prints, which goes to a function or a selector and not into the reply.
    mutating func captured(_ print: (inout PatternWriter) -> Void) -> String {
        let outer = (text, isReply)
        (text, isReply) = ("", false)
        print(&self)
        let captured = text
        (text, isReply) = outer
        return captured
    }

    /// The text of an expression as it would be printed.
    mutating func captured(_ expression: CompiledExpression) -> String {
        captured { writer in
            if writer.countPlaceable() { writer.write(expression) }
        }
    }

    /// The argument or parameter of this name. A term need not be given all its parameters.
    mutating func value(of variable: String) -> FluentValue? {
        let value = scope[variable]
        if value == nil, !isInTerm { note(.missingVariable(variable)) }
        return value
    }

    mutating func append(_ string: some StringProtocol) {
        if text.utf8.count + string.utf8.count > bundle.settings.limits.textBytes {
            return stop(.textTooLong(limit: bundle.settings.limits.textBytes))
        }
        text += string
    }

    /// Prints with a function that appends to a string.
    mutating func append(bytes: Int, _ print: (inout String) -> Void) {
        if text.utf8.count + bytes > bundle.settings.limits.textBytes {
            return stop(.textTooLong(limit: bundle.settings.limits.textBytes))
        }
        print(&text)
    }

    /// Counts one more placeable; false where that is one too many.
    mutating func countPlaceable() -> Bool {
        guard !isStopped else { return false }
        placeables += 1
        guard placeables > bundle.settings.limits.placeables else { return true }
        stop(.tooManyPlaceables(limit: bundle.settings.limits.placeables))
        return false
    }

    /// An error for each piece that cannot be shown, as many as there are placeables at most.
    mutating func note(_ error: FluentError) {
        if !isStopped { errors.append(error) }
    }

    private mutating func stop(_ error: FluentError) {
        guard !isStopped else { return }
        isStopped = true
        errors.append(error)
    }
}
