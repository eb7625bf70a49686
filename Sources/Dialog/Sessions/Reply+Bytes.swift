extension SessionWriter {
    /// A reply without the topic and the confidence, which belong to the turn that said it.
    mutating func write(_ reply: Reply) {
        write(reply.kind.rawValue)
        write(reply.state) { $0.write($1) }
        write(reply.language)
        write(reply.text)
        var arguments = reply.arguments
        arguments.cut(to: DialogLimits.slots)
        write(arguments)
        write(list: reply.choices.prefix(DialogLimits.choices)) { $0.write($1) }
        write(list: reply.facts.prefix(DialogLimits.facts)) { $0.write($1) }
        write(flags: reply.takesNumbers)
    }

    private mutating func write(_ choice: Choice) {
        write(choice.id)
        switch choice.label {
        case .text(let key):
            write(byte: 0)
            write(key)
        case .value(let value):
            write(byte: 1)
            write(value)
        }
        write(choice.more) { $0.write($1) }
    }
}

extension SessionReader {
    mutating func reply() -> Reply? {
        guard let kind = text().flatMap(ReplyKind.init(rawValue:)), let state = optional({ $0.text() }),
            let language = text(), let text = text(), let arguments = values(atMost: DialogLimits.slots),
            let choices = list(atMost: DialogLimits.choices, { $0.choice() }),
            let facts = list(atMost: DialogLimits.facts, { $0.text() }), let flags = flags(1)
        else { return nil }
        return Reply(
            kind: kind, state: state, language: language, text: text, arguments: arguments, choices: choices,
            facts: facts, takesNumbers: flags[0])
    }

    private mutating func choice() -> Choice? {
        guard let id = text(), let kind = byte() else { return nil }
        var label: Choice.Label?
        switch kind {
        case 0: label = text().map(Choice.Label.text)
        case 1: label = value().map(Choice.Label.value)
        default: break
        }
        guard let label, let more = optional({ $0.text() }) else { return nil }
        return Choice(id: id, label: label, more: more)
    }
}
