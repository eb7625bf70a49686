/// A value as a session may keep it: bounded, without the digits of a personal number.
extension Value {
    /// Values of a list that are kept.
    private static let listLimit = 10

    /// A long text is cut at a whole character, a long list after its first values; a list in a list becomes a text.
    var kept: Value {
        switch self {
        case .text(let text): .text(Self.cut(text))
        case .money(let amount, let currency): .money(amount, currency: Self.cut(currency))
        case .named(let entity, let value): .named(entity: Self.cut(entity), value: Self.cut(value))
        case .list(let values):
            .list(
                values.prefix(Self.listLimit).map { value in
                    if case .list = value { .text(Self.cut(value.word)) } else { value.kept }
                })
        case .number, .date, .time, .secret: self
        }
    }

    var isSecret: Bool { if case .secret = self { true } else { false } }

    /// Of a personal number only its kind.
    var masked: Value {
        switch self {
        case .secret(let kind, _): .secret(kind, "")
        case .list(let values): .list(values.map(\.masked))
        case .text, .number, .money, .date, .time, .named: self
        }
    }

    private static func cut(_ text: String) -> String {
        guard text.utf8.count > DialogLimits.text else { return text }
        var end = text.utf8.index(text.startIndex, offsetBy: DialogLimits.text)
        while end > text.startIndex, text.utf8[end] & 0xC0 == 0x80 { end = text.utf8.index(before: end) }
        return String(text[..<end])
    }
}
