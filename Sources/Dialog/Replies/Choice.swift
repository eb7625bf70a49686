/// One button below a reply.
package struct Choice: Hashable, Sendable {
    /// What stands on a button.
    package enum Label: Hashable, Sendable {
        /// The text of this key.
        case text(String)
        /// The name of a value: a city, a day, a centre that a source offered.
        case value(Value)
    }

    /// `<state tag>.<name>`: what comes back when it is picked.
    package var id: String
    package var label: Label
    /// The key of one line more about it; nil where there is none.
    package var more: String?

    package init(id: String, label: Label, more: String? = nil) {
        self.id = id
        self.label = label
        self.more = more
    }

    package init(id: String, label key: String) { self.init(id: id, label: .text(key)) }
}
