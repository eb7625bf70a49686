/// A place where a YAML file has not the shape it should have.
struct ShapeFlaw: Sendable {
    enum Kind: Sendable {
        case unknownKey(String, known: [String])
        case missingKey(String)
        case wrongValue(expected: String)
    }

    let kind: Kind
    let place: Place

    /// Every flaw of a tree, in the order of the file. A mapping may be left empty.
    static func flaws(of node: YAMLNode, against shape: Shape) -> [ShapeFlaw] {
        switch (shape, node.value) {
        case (.word, .text(let text)) where !text.isEmpty: []
        case (.words, .list(let list)): list.flatMap { flaws(of: $0, against: .word) }
        case (.lists, .list(let list)): list.flatMap { flaws(of: $0, against: .words) }
        case (.list(let inner), .list(let list)): list.flatMap { flaws(of: $0, against: inner) }
        case (.names(let inner), .mapping(let entries)): entries.flatMap { flaws(of: $0.value, against: inner) }
        case (.record(let keys), .mapping(let entries)): flaws(of: entries, keys: keys, at: node.place)
        case (.names, .text("")): []
        case (.record(let keys), .text("")): flaws(of: [], keys: keys, at: node.place)
        default: [ShapeFlaw(kind: .wrongValue(expected: shape.description), place: node.place)]
        }
    }

    private static func flaws(of entries: [YAMLNode.Entry], keys: [Shape.Key], at place: Place) -> [ShapeFlaw] {
        let missing = keys.filter { key in key.isRequired && !entries.contains { $0.key == key.name } }
        let inside = entries.flatMap { entry in
            guard let key = keys.first(where: { $0.name == entry.key }) else {
                return [ShapeFlaw(kind: .unknownKey(entry.key, known: keys.map(\.name)), place: entry.place)]
            }
            return flaws(of: entry.value, against: key.shape)
        }
        return missing.map { ShapeFlaw(kind: .missingKey($0.name), place: place) } + inside
    }
}
