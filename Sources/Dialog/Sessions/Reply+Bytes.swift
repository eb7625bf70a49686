extension SessionWriter {
    mutating func write(_ position: Position) {
        write(position.topic)
        write(position.state)
    }

    /// A reply without the topic and the confidence, which belong to the turn that said it.
    mutating func write(_ reply: Reply, arguments limit: Int) {
        write(reply.kind.rawValue)
        write(reply.state)
        write(reply.language)
        write(reply.text)
        // In the order of their names: equal sessions are to be equal bytes.
        let arguments = reply.arguments.sorted { $0.key < $1.key }.prefix(limit)
        write(count: arguments.count)
        for (name, value) in arguments {
            write(name)
            write(value)
        }
        let choices = reply.choices.prefix(DialogLimits.choices)
        write(count: choices.count)
        for choice in choices {
            write(choice.id)
            write(choice.label)
        }
    }
}

extension SessionReader {
    mutating func position() -> Position? {
        guard let topic = text(), let state = text() else { return nil }
        return Position(topic: topic, state: state)
    }

    mutating func reply(arguments limit: Int) -> Reply? {
        guard let kind = text().flatMap(ReplyKind.init(rawValue:)), let state = optionalText(), let language = text(),
            let text = text(), let arguments = arguments(atMost: limit),
            let choices = list(atMost: DialogLimits.choices, { $0.choice() })
        else { return nil }
        return Reply(
            kind: kind, state: state, language: language, text: text, arguments: arguments, choices: choices)
    }

    /// Names must rise, as the writer has them: no name twice, and one way to write a reply.
    private mutating func arguments(atMost limit: Int) -> [String: Value]? {
        guard let pairs = list(atMost: limit, { $0.argument() }) else { return nil }
        guard zip(pairs, pairs.dropFirst()).allSatisfy({ $0.0 < $1.0 }) else { return nil }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    private mutating func argument() -> (String, Value)? {
        guard let name = text(), let value = value() else { return nil }
        return (name, value)
    }

    private mutating func choice() -> Choice? {
        guard let id = text(), let label = text() else { return nil }
        return Choice(id: id, label: label)
    }
}
