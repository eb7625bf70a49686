/// From a pattern of the tree to pieces.
extension BundleCompiler {
    /// Appends the pieces of a definition's pattern and notes what refers to nothing.
    mutating func compilePattern(of definition: Definition) -> CompiledPattern {
        let first = pieces.count
        references.append([])
        for element in definition.pattern.elements {
            switch element {
            case .textElement(let text): append(text, from: first)
            case .placeable(let placeable): compile(placeable, of: definition, from: first)
            }
        }
        let range = first..<pieces.count
        let capacity = pieces[range].reduce(0) { $0 + Self.expectedBytes(of: $1) }
        return CompiledPattern(name: definition.name, place: definition.place, pieces: range, capacity: capacity)
    }

    /// Text after text becomes one piece, so that literals cost nothing when the message is printed.
    private mutating func append(_ text: String, from first: Int) {
        guard pieces.count > first, case .text(var whole) = pieces[pieces.count - 1] else {
            return pieces.append(.text(text))
        }
        // Taken out before it grows: with two owners each append would copy it, in quadratic time.
        pieces.removeLast()
        whole += text
        pieces.append(.text(whole))
    }

    private mutating func compile(_ placeable: FluentSyntax.Placeable, of definition: Definition, from first: Int) {
        switch placeable.expression {
        case .stringLiteral(let literal):
            let (text, isWhole) = literal.unescaped
            if !isWhole { note(.escapeOfNoCharacter, at: literal.span.start, in: definition.part) }
            append(text, from: first)
        case .numberLiteral(let literal): append(literal.plainText, from: first)
        case .variableReference(let variable): compile(variable, of: definition)
        case .messageReference(let message): compile(message, of: definition)
        case .termReference(let term): compile(term, of: definition)
        case .placeable(let inner): compile(inner, of: definition, from: first)
        }
    }

    private mutating func compile(_ variable: FluentSyntax.VariableReference, of definition: Definition) {
        let name = variable.id.name
        guard definition.isTerm else { return pieces.append(.variable(name)) }
        note(.unsupported(.termVariable), at: variable.span.start, in: definition.part)
        pieces.append(.unresolvable("{$\(name)}", .missingVariable(name)))
    }

    /// The same file first, then the name as a full key.
    private mutating func compile(_ message: FluentSyntax.MessageReference, of definition: Definition) {
        let name = message.id.name
        if let target = messages[key(of: name, in: definition.part)] ?? messages[name] {
            appendReference(to: target, at: message.span.start)
        } else {
            note(.unknownMessage(name), at: message.span.start, in: definition.part)
            pieces.append(.unresolvable("{\(name)}", .missingMessage(name)))
        }
    }

    private mutating func compile(_ term: FluentSyntax.TermReference, of definition: Definition) {
        let name = term.id.name
        if let target = terms[name] {
            appendReference(to: target, at: term.span.start)
        } else {
            note(.unknownTerm(name), at: term.span.start, in: definition.part)
            pieces.append(.unresolvable("{-\(name)}", .missingTerm(name)))
        }
    }

    private mutating func appendReference(to target: Int, at offset: Int) {
        references[references.count - 1].append(PatternReference(target: target, offset: offset))
        pieces.append(.pattern(target))
    }

    private static func expectedBytes(of piece: CompiledPiece) -> Int {
        switch piece {
        case .text(let text): text.utf8.count
        case .variable, .pattern, .unresolvable: 32
        }
    }
}
