/// A value of a file with its place: what a check points at.
struct Word: Hashable, Sendable {
    let text: String
    let place: Place

    init(text: String, place: Place) {
        self.text = text
        self.place = place
    }

    /// The text of a scalar; nil where something else stands, or nothing.
    init?(_ node: YAMLNode?) {
        guard let node, let text = node.text else { return nil }
        self.init(text: text, place: node.place)
    }

    /// The texts of a list.
    static func list(_ node: YAMLNode?) -> [Word] {
        guard case .list(let list) = node?.value else { return [] }
        return list.compactMap { Word($0) }
    }
}
