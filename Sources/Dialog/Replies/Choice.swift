/// One button below a reply.
package struct Choice: Hashable, Sendable {
    /// `<state tag>.<name>`: what comes back when it is picked.
    package var id: String
    /// The key of its text; where a flow has no such text, the one with the same last part in `general` is meant.
    package var label: String

    package init(id: String, label: String) {
        self.id = id
        self.label = label
    }
}
