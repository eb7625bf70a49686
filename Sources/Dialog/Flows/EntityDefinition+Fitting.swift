extension EntityDefinition {
    /// Whether a value is one of this entity: a session of other content may remember one that is not.
    package func fits(_ value: Value) -> Bool {
        switch (kind, value) {
        // A source may offer values that no file lists; `offer` then decides.
        case (.values(let values), .named(let entity, let word)):
            entity == name && (values.isEmpty ? 1...DialogLimits.text ~= word.utf8.count : values.contains(word))
        case (.number(let range), .number(let number)): range.contains(number)
        case (.date, .date), (.time, .time), (.text, .text): true
        case (.money, .money(_, let currency)): currency.utf8.count <= DialogLimits.name
        case (.secret(let kind), .secret(let found, _)): kind == found
        default: false
        }
    }
}
