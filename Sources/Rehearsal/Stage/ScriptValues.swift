import Dialog

/// Script values beside values of the dialog: made into them, and compared with them.
struct ScriptValues {
    let clock: ScriptClock
    let entities: [EntityDefinition]
    let now: Int64

    /// Whether a script's value is this one. Types follow the dialog's: `2` is the number, the word and the text.
    func matches(_ written: ScriptValue, _ value: Value?) -> Bool {
        guard let value else { return false }
        switch written {
        case .any: return true
        case .relative(let amount, let unit): return value == clock.value(amount, unit, from: now)
        case .word(let word), .text(let word):
            if case .money(let amount, let currency) = value {
                return [String(amount), "\(amount) \(currency)"].contains(word)
            }
            if case .named(let entity, let name) = value { return [name, entity + " " + name].contains(word) }
            return value.word == word
        }
    }

    /// The value of an entity; nil where it has no such value.
    func value(_ written: ScriptValue, of entity: EntityDefinition) -> Value? {
        switch written {
        case .any: return nil
        case .relative(let amount, let unit):
            let value = clock.value(amount, unit, from: now)
            return entity.fits(value) ? value : nil
        case .word(let word), .text(let word):
            if let value = Value(word, of: entity) { return value }
            switch entity.kind {
            case .text: return .text(word)
            // Which values there are only a source knows.
            case .values(let values) where values.isEmpty: return .named(entity: entity.name, value: word)
            case .money: return money(word)
            case .secret(let kind): return .secret(kind, word)
            default: return nil
            }
        }
    }

    /// A value of no entity in particular, as a source gives it: a day, a time, a number, a sum with its currency, an
    /// entity with its value, or else plain words.
    func value(_ written: ScriptValue) -> Value {
        switch written {
        case .any: return .text("*")
        case .relative(let amount, let unit): return clock.value(amount, unit, from: now)
        case .word(let word), .text(let word):
            if let date = CivilDate(word) { return .date(date.number) }
            if let time = Value(word, of: EntityDefinition(name: "", kind: .time)) { return time }
            if let number = Int64(word) { return .number(number) }
            if let sum = money(word) { return sum }
            let parts = word.split(separator: " ").map(String.init)
            if parts.count == 2, entities.contains(where: { $0.name == parts[0] }) {
                return .named(entity: parts[0], value: parts[1])
            }
            return .text(word)
        }
    }

    /// The name of a choice; `+2d` stands for that of its day.
    func choice(_ name: String) -> String { ScriptValue(relative: name).map { value($0).word } ?? name }

    private func money(_ text: String) -> Value? {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let amount = Int64(parts[0]), parts[1].utf8.count == 3,
            parts[1].utf8.allSatisfy({ UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 })
        else { return nil }
        return .money(amount, currency: String(parts[1]))
    }
}
