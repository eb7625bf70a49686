/// The variants of a select expression.
extension FluentParser {
    /// `[key] value` lines after the arrow, one of them marked as the default, and the line end after them.
    mutating func parseVariants(open: Int) throws(SyntaxError) -> [FluentSyntax.Variant] {
        var variants: [FluentSyntax.Variant] = []
        skipSpaces()
        while skipLineEnd() {
            skipBlank()
            guard current == ASCII.openBracket || current == ASCII.asterisk else { break }
            let variant = try parseVariant(open: open)
            if variant.isDefault, variants.contains(where: \.isDefault) {
                throw SyntaxError(.secondDefaultVariant, at: variant.span.start)
            }
            variants.append(variant)
        }
        guard !variants.isEmpty else { throw SyntaxError(.expectedVariant, at: sameLine(offset, as: open)) }
        guard variants.contains(where: \.isDefault) else { throw SyntaxError(.missingDefaultVariant, at: open) }
        return variants
    }

    private mutating func parseVariant(open: Int) throws(SyntaxError) -> FluentSyntax.Variant {
        let start = offset
        let isDefault = current == ASCII.asterisk
        if isDefault { offset += 1 }
        guard current == ASCII.openBracket else { throw SyntaxError(.expectedVariant, at: offset) }
        offset += 1
        skipBlank()
        let key = try parseVariantKey()
        skipBlank()
        guard current == ASCII.closeBracket else { throw SyntaxError(.unclosedVariantKey, at: start) }
        offset += 1
        guard let value = try parsePattern() else { throw SyntaxError(.missingVariantValue, at: start) }
        // A pattern stops at a line end, so what stops it elsewhere is the end of the file.
        guard current != nil else { throw SyntaxError(.unclosedPlaceable, at: open) }
        return FluentSyntax.Variant(key: key, value: value, isDefault: isDefault, span: span(from: start))
    }

    private mutating func parseVariantKey() throws(SyntaxError) -> FluentSyntax.VariantKey {
        if let byte = current, ASCII.isDigit(byte) || byte == ASCII.minus {
            return .number(try parseNumberLiteral())
        }
        return .identifier(try parseIdentifier())
    }
}
