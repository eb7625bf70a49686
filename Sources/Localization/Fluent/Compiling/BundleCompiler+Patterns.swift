/// From a pattern of the tree to pieces.
extension BundleCompiler {
    /// Compiles a definition's pattern and notes what refers to nothing.
    mutating func compilePattern(of definition: Definition) -> CompiledPattern {
        references.append([])
        let text = compile(definition.pattern, of: definition)
        let keys = definition.isTerm ? ParameterKeys.keys(of: text) : [:]
        return CompiledPattern(
            name: definition.name, place: definition.place, isTerm: definition.isTerm, text: text,
            capacity: text.expectedBytes, parameterKeys: keys)
    }

    private mutating func compile(_ pattern: FluentSyntax.Pattern, of definition: Definition) -> CompiledText {
        var elements: [CompiledText.Element] = []
        elements.reserveCapacity(pattern.elements.count)
        for element in pattern.elements {
            switch element {
            case .textElement(let text): Self.append(text, to: &elements)
            case .placeable(let placeable):
                switch compile(placeable, of: definition) {
                case .text(let text): Self.append(text, to: &elements)
                case let expression: elements.append(.placeable(expression))
                }
            }
        }
        return CompiledText(elements: elements)
    }

    /// Text after text becomes one piece, so that literals cost nothing when the message is printed.
    private static func append(_ text: String, to elements: inout [CompiledText.Element]) {
        guard case .text(var whole)? = elements.last else { return elements.append(.text(text)) }
        // Taken out before it grows: with two owners each append would copy it, in quadratic time.
        elements.removeLast()
        whole += text
        elements.append(.text(whole))
    }

    /// Braces in braces mean what stands in them.
    mutating func compile(
        _ placeable: FluentSyntax.Placeable, of definition: Definition
    ) -> CompiledExpression {
        switch placeable.expression {
        case .inline(let expression): compile(expression, of: definition)
        case .select(let select): compile(select, of: definition)
        }
    }

    mutating func compile(
        _ expression: FluentSyntax.InlineExpression, of definition: Definition
    ) -> CompiledExpression {
        switch expression {
        case .stringLiteral(let literal): .text(text(of: literal, in: definition.part))
        case .numberLiteral(let literal): compile(literal, of: definition)
        case .variableReference(let variable): .variable(variable.id.name)
        case .messageReference(let message): compile(message, of: definition)
        case .termReference(let term): compile(term, of: definition)
        case .functionReference(let call): compile(call, of: definition)
        case .placeable(let inner): compile(inner, of: definition)
        }
    }

    private mutating func compile(
        _ literal: FluentSyntax.NumberLiteral, of definition: Definition
    ) -> CompiledExpression {
        if let number = FluentNumber(literal.value) { return .number(number) }
        note(.numberTooLong, at: literal.span.start, in: definition.part)
        return .text(literal.value)
    }

    private mutating func compile(
        _ select: FluentSyntax.SelectExpression, of definition: Definition
    ) -> CompiledExpression {
        let selector = compile(select.selector, of: definition)
        var seen: Set<String> = []
        var variants: [CompiledSelect.Variant] = []
        for variant in select.variants {
            if !seen.insert(variant.key.text).inserted {
                note(.duplicateVariant(variant.key.text), at: variant.span.start, in: definition.part)
            }
            if case .number(let literal) = variant.key, FluentNumber(literal.value) == nil {
                note(.numberTooLong, at: literal.span.start, in: definition.part)
            }
            variants.append(
                CompiledSelect.Variant(
                    key: variant.key, text: compile(variant.value, of: definition), isDefault: variant.isDefault))
        }
        let place = place(of: select.span.start, in: definition.part)
        return .select(CompiledSelect(selector: selector, variants: variants, place: place))
    }

    mutating func text(of literal: FluentSyntax.StringLiteral, in part: Int) -> String {
        let (text, isWhole) = literal.unescaped
        if !isWhole { note(.escapeOfNoCharacter, at: literal.span.start, in: part) }
        return text
    }
}

extension CompiledText {
    var expectedBytes: Int {
        elements.reduce(0) { bytes, element in
            switch element {
            case .text(let text): bytes + text.utf8.count
            case .placeable: bytes + 32
            }
        }
    }
}
