import Localization

/// A tree as short lines, spans aside, so that a fixture shows at a glance what it must become.
///
///     message key = "text"|{$name}|{-term} .attr = "text"     (comment "…" before it where it has one)
enum Outline {
    static func lines(of resource: FluentSyntax.Resource) -> [String] {
        resource.body.map(line)
    }

    static func line(_ entry: FluentSyntax.Entry) -> String {
        switch entry {
        case .message(let message):
            comment(message.comment) + "message \(message.id.name) =" + (message.value.map { " " + pattern($0) } ?? "")
                + attributes(message.attributes)
        case .term(let term):
            comment(term.comment) + "term \(term.id.name) = \(pattern(term.value))" + attributes(term.attributes)
        case .comment(let comment): "comment \(comment.level.rawValue) \(comment.content.debugDescription)"
        case .junk(let junk): "junk \(junk.content.debugDescription)"
        }
    }

    static func pattern(_ pattern: FluentSyntax.Pattern) -> String {
        pattern.elements.map { element in
            switch element {
            case .textElement(let text): text.debugDescription
            case .placeable(let placeable): self.placeable(placeable)
            }
        }.joined(separator: "|")
    }

    private static func attributes(_ attributes: [FluentSyntax.Attribute]) -> String {
        attributes.map { " .\($0.id.name) = \(pattern($0.value))" }.joined()
    }

    private static func comment(_ comment: FluentSyntax.Comment?) -> String {
        comment.map { "comment \($0.content.debugDescription) " } ?? ""
    }

    private static func placeable(_ placeable: FluentSyntax.Placeable) -> String {
        switch placeable.expression {
        case .inline(let inline): "{\(expression(inline))}"
        case .select(let select):
            "{\(expression(select.selector)) ->\(select.variants.map(variant).joined())}"
        }
    }

    private static func variant(_ variant: FluentSyntax.Variant) -> String {
        let key =
            switch variant.key {
            case .identifier(let id): id.name
            case .number(let literal): literal.value
            }
        return " \(variant.isDefault ? "*" : "")[\(key)] \(pattern(variant.value))"
    }

    private static func expression(_ expression: FluentSyntax.InlineExpression) -> String {
        switch expression {
        case .stringLiteral(let literal): "'\(literal.value)'"
        case .numberLiteral(let literal): literal.value
        case .variableReference(let variable): "$\(variable.id.name)"
        case .messageReference(let message): message.id.name + accessor(message.attribute)
        case .termReference(let term):
            "-\(term.id.name)\(accessor(term.attribute))\(term.arguments.map(arguments) ?? "")"
        case .functionReference(let call): call.id.name + arguments(call.arguments)
        case .placeable(let inner): placeable(inner)
        }
    }

    private static func accessor(_ attribute: FluentSyntax.Identifier?) -> String {
        attribute.map { ".\($0.name)" } ?? ""
    }

    private static func arguments(_ arguments: FluentSyntax.CallArguments) -> String {
        let named = arguments.named.map { argument in
            switch argument.value {
            case .string(let literal): "\(argument.name.name): '\(literal.value)'"
            case .number(let literal): "\(argument.name.name): \(literal.value)"
            }
        }
        return "(\((arguments.positional.map(expression) + named).joined(separator: ", ")))"
    }
}
