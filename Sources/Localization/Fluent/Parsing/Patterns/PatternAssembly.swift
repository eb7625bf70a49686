/// Collects the parts of a pattern as they stand in the source, then takes away the indentation that all its lines
/// share. Only at the end is it known how much that is.
struct PatternAssembly {
    enum Part {
        case text(FluentSyntax.Span)
        /// Line ends, blank lines among them, and the spaces of the line after them. CRLF and LF are the same.
        case lineBreak(lineEnds: Int, indentation: Int)
        case placeable(FluentSyntax.Placeable)
    }

    private var parts: [Part] = []

    mutating func append(_ part: Part) {
        parts.append(part)
    }

    /// The pattern; nil where nothing was collected.
    ///
    /// The text of the line of the `=` is never indented and does not count. Line ends before the first line are not
    /// part of the pattern, nor are spaces after the last text.
    func pattern(from source: FluentSource, span: FluentSyntax.Span) -> FluentSyntax.Pattern? {
        let shared = sharedIndentation
        var elements: [FluentSyntax.PatternElement] = []
        var text: [UInt8] = []
        for (index, part) in parts.enumerated() {
            switch part {
            case .text(let span):
                text += source.bytes[span.start..<span.end]
            case .lineBreak(let lineEnds, let indentation):
                text += repeatElement(ASCII.lineFeed, count: index == 0 ? 0 : lineEnds)
                text += repeatElement(ASCII.space, count: indentation - shared)
            case .placeable(let placeable):
                Self.flush(&text, to: &elements)
                elements.append(.placeable(placeable))
            }
        }
        while text.last == ASCII.space { text.removeLast() }
        Self.flush(&text, to: &elements)
        return elements.isEmpty ? nil : FluentSyntax.Pattern(elements: elements, span: span)
    }

    /// The smallest indentation of a line after the first line end.
    private var sharedIndentation: Int {
        let indentations = parts.compactMap { part in
            if case .lineBreak(_, let indentation) = part { indentation } else { nil }
        }
        return indentations.min() ?? 0
    }

    private static func flush(_ text: inout [UInt8], to elements: inout [FluentSyntax.PatternElement]) {
        guard !text.isEmpty else { return }
        elements.append(.textElement(String(decoding: text, as: UTF8.self)))
        text.removeAll(keepingCapacity: true)
    }
}
