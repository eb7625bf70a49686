/// The text of a message, term or attribute whose references are already looked up.
struct CompiledPattern: Sendable {
    /// The full key of a message, `-name` of a term; an attribute's own name after a dot.
    let name: String
    /// Where it is defined.
    let place: FluentPlace
    let isTerm: Bool
    let text: CompiledText
    /// Bytes to reserve: those of its own text, and a guess for each other piece.
    let capacity: Int
    /// The names of the variants between which a parameter of the term chooses: `case` to `genitive`, `dative` …
    let parameterKeys: [String: [String]]
}

/// Pieces that are printed one after another. Literals and text that stand together are one piece.
struct CompiledText: Sendable {
    enum Element: Sendable {
        case text(String)
        case placeable(CompiledExpression)
    }

    let elements: [Element]
}

/// What a placeable shows or a selector asks for.
indirect enum CompiledExpression: Sendable {
    case text(String)
    case number(FluentNumber)
    /// An argument of the caller or parameter of the term, by name.
    case variable(String)
    /// A message or an attribute, by the index of its pattern.
    case message(Int)
    /// A term or an attribute of one, by the index of its pattern.
    case term(Int, parameters: FluentArguments)
    /// NUMBER or DATETIME.
    case styled(CompiledExpression, ValueStyle)
    /// CASE.
    case declined(CompiledExpression, CaseForm)
    case call(CompiledCall)
    case select(CompiledSelect)
    /// What can never be resolved: the text shown for it, and why.
    case unresolvable(String, FluentError)
}

/// The checked options of NUMBER or DATETIME.
enum ValueStyle: Hashable, Sendable {
    case number(NumberStyle)
    case date(DateStyle)
}

/// A call of a function of the program.
struct CompiledCall: Sendable {
    let name: String
    let function: FluentFunction
    let positional: [CompiledExpression]
    let named: [String: FluentValue]

    /// The call for an error or a check, with its first argument where that is a literal: `FACT("iin.fee")`.
    var shown: String {
        literal.map { "\(name)(\"\($0)\")" } ?? "\(name)()"
    }

    /// The first argument where it is a text literal.
    var literal: String? {
        guard case .text(let text)? = positional.first else { return nil }
        return text
    }
}
