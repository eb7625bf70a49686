import Localization

extension FluentBundle.Part {
    /// The full keys that the texts of this file refer to, whether they are there or not.
    var references: [String] {
        resource.body.flatMap { entry in
            switch entry {
            case .message(let message): keys(in: message.value)
            case .term(let term): keys(in: term.value)
            case .comment, .junk: [String]()
            }
        }
    }

    /// The full keys of what was meant to be messages in lines that could not be read.
    var brokenKeys: [String] {
        resource.body.flatMap { entry -> [String] in
            guard case .junk(let junk) = entry else { return [] }
            return junk.content.split(separator: "\n").compactMap { line in
                guard let equals = line.firstIndex(of: "=") else { return nil }
                let name = line[..<equals].split(separator: " ")
                return name.count == 1 && line.first != " " ? prefix + "." + name[0] : nil
            }
        }
    }

    private func keys(in pattern: FluentSyntax.Pattern) -> [String] {
        pattern.elements.compactMap { element in
            guard case .placeable(let placeable) = element else { return nil }
            return name(in: placeable.expression).map { prefix + "." + $0 }
        }
    }

    private func name(in expression: FluentSyntax.InlineExpression) -> String? {
        switch expression {
        case .messageReference(let reference): reference.id.name
        case .placeable(let placeable): name(in: placeable.expression)
        default: nil
        }
    }
}
