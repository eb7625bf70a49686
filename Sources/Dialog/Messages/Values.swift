/// Values by name, few of them, in the order of their names: equal contents are equal values and equal bytes.
package struct Values: Hashable, Sendable, ExpressibleByDictionaryLiteral {
    package struct Entry: Hashable, Sendable {
        package let name: String
        package let value: Value
    }

    package private(set) var entries: [Entry] = []

    package init() {}

    package init(dictionaryLiteral elements: (String, Value)...) {
        for (name, value) in elements { self[name] = value }
    }

    package subscript(name: String) -> Value? {
        get {
            for entry in entries where entry.name == name { return entry.value }
            return nil
        }
        set {
            let place = entries.firstIndex { $0.name >= name } ?? entries.endIndex
            let isThere = place < entries.endIndex && entries[place].name == name
            switch (isThere, newValue) {
            case (true, let value?): entries[place] = Entry(name: name, value: value)
            case (false, let value?): entries.insert(Entry(name: name, value: value), at: place)
            case (true, nil): entries.remove(at: place)
            case (false, nil): break
            }
        }
    }

    /// Whether a personal number is among them.
    var hasSecret: Bool {
        for entry in entries where entry.value.isSecret { return true }
        return false
    }

    package var isEmpty: Bool { entries.isEmpty }
    package var count: Int { entries.count }
    package var names: [String] { entries.map(\.name) }

    /// Takes all of another's values, over those of the same name.
    package mutating func merge(_ other: Values) {
        for entry in other.entries { self[entry.name] = entry.value }
    }

    package mutating func removeAll(where isGone: (Entry) -> Bool) { entries.removeAll(where: isGone) }

    /// Only so many, the first by name: what is read back from bytes has a bound.
    package mutating func cut(to limit: Int) { entries.removeLast(max(0, entries.count - limit)) }
}
