extension SessionWriter {
    /// A value behind a byte for its kind. Of a secret only its kind is written: the digits live for one turn.
    mutating func write(_ value: Value) {
        switch value {
        case .text(let text):
            write(byte: 0)
            write(text)
        case .number(let number):
            write(byte: 1)
            write(signed: number)
        case .money(let amount, let currency):
            write(byte: 2)
            write(signed: amount)
            write(currency)
        case .date(let day):
            write(byte: 3)
            write(signed: Int64(day))
        case .time(let minutes):
            write(byte: 4)
            write(signed: Int64(minutes))
        case .named(let entity, let value):
            write(byte: 5)
            write(entity)
            write(value)
        case .list(let values):
            write(byte: 6)
            write(list: values) { $0.write($1) }
        case .secret(let kind, _):
            write(byte: 7)
            write(kind.rawValue)
        }
    }
}

extension SessionWriter {
    mutating func write(_ values: Values) {
        write(list: values.entries) { writer, entry in
            writer.write(entry.name)
            writer.write(entry.value)
        }
    }
}

extension SessionReader {
    /// Names must rise, as the writer has them: no name twice, and one way to write them.
    mutating func values(atMost limit: Int) -> Values? {
        var last: String?
        var values: Values = [:]
        let entries = list(atMost: limit) { reader -> Bool? in
            guard let name = reader.text(), let value = reader.value(), last.map({ $0 < name }) ?? true else {
                return nil
            }
            last = name
            values[name] = value
            return true
        }
        return entries.map { _ in values }
    }

    /// How deep lists may lie in lists, in bytes that nobody vouches for.
    private static let listDepth = 2

    mutating func value(depth: Int = 0) -> Value? {
        switch byte() {
        case 0: text().map(Value.text)
        case 1: signed().map(Value.number)
        case 2: money()
        case 3: signed().flatMap(Int32.init(exactly:)).map(Value.date)
        case 4: signed().flatMap(Int32.init(exactly:)).map(Value.time)
        case 5: named()
        case 6 where depth < Self.listDepth:
            list(atMost: DialogLimits.session) { $0.value(depth: depth + 1) }.map(Value.list)
        case 7: text().flatMap(SecretKind.init(rawValue:)).map { .secret($0, "") }
        default: nil
        }
    }

    private mutating func money() -> Value? {
        guard let amount = signed(), let currency = text() else { return nil }
        return .money(amount, currency: currency)
    }

    private mutating func named() -> Value? {
        guard let entity = text(), let value = text() else { return nil }
        return .named(entity: entity, value: value)
    }
}
