import Localization

/// A tree as short lines, spans aside, so that a fixture shows at a glance what it must become.
///
///     message key = "text"|{$name}|{-term}     (comment "…" before it where it has one)
enum Outline {
    static func lines(of resource: FluentSyntax.Resource) -> [String] {
        resource.body.map(line)
    }

    static func line(_ entry: FluentSyntax.Entry) -> String {
        switch entry {
        case .message(let message):
            comment(message.comment) + "message \(message.id.name) = \(pattern(message.value))"
        case .term(let term): comment(term.comment) + "term \(term.id.name) = \(pattern(term.value))"
        case .comment(let comment): "comment \(comment.level.rawValue) \(comment.content.debugDescription)"
        case .junk(let junk): "junk \(junk.content.debugDescription)"
        }
    }

    static func pattern(_ pattern: FluentSyntax.Pattern) -> String {
        pattern.elements.map { element in
            switch element {
            case .textElement(let text): text.debugDescription
            case .placeable(let placeable): "{\(expression(placeable.expression))}"
            }
        }.joined(separator: "|")
    }

    private static func comment(_ comment: FluentSyntax.Comment?) -> String {
        comment.map { "comment \($0.content.debugDescription) " } ?? ""
    }

    private static func expression(_ expression: FluentSyntax.InlineExpression) -> String {
        switch expression {
        case .stringLiteral(let literal): "'\(literal.value)'"
        case .numberLiteral(let literal): literal.value
        case .variableReference(let variable): "$\(variable.id.name)"
        case .messageReference(let message): message.id.name
        case .termReference(let term): "-\(term.id.name)"
        case .placeable(let inner): "{\(self.expression(inner.expression))}"
        }
    }
}
