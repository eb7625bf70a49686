/// A value of a YAML file with its place. Every scalar is its text: 10:00 and 2026-07-01 stay what they are.
struct YAMLNode: Sendable {
    /// A key of a mapping with its value.
    struct Entry: Sendable {
        let key: String
        let place: Place
        let value: YAMLNode
    }

    enum Value: Sendable {
        /// Empty where nothing stands after a key.
        case text(String)
        case list([YAMLNode])
        case mapping([Entry])
    }

    let place: Place
    let value: Value

    /// The text of a scalar that is not empty.
    var text: String? {
        guard case .text(let text) = value, !text.isEmpty else { return nil }
        return text
    }

    /// The keys of a mapping in their order; none where this is something else.
    var entries: [Entry] {
        guard case .mapping(let entries) = value else { return [] }
        return entries
    }

    subscript(key: String) -> Entry? { entries.first { $0.key == key } }
}
