/// A flow at work in a session: where it stands and what it knows.
package struct Frame: Hashable, Sendable {
    package var position: Position
    /// What the person said, and what was copied from the shared slots.
    package var slots: Values = [:]
    /// What sources gave.
    package var values: Values = [:]
    /// The slots that the person left open.
    package var skipped: [String] = []
    /// The slots whose values their source has found good, and nothing they rest on has changed since.
    package var checked: [String] = []
    /// What is offered for the asked slot, in the order in which it was said.
    package var options: [Value] = []
    /// The topic of a digression after which its question was asked again: more answers of that topic do not ask it anew.
    package var digression: String?
    /// When its question was asked, in milliseconds since 1970.
    package var askedAt: Int64 = 0
    /// The person agreed, and only an old confirmation is still being looked through.
    package var hasAgreed = false
    /// A deed of it is done: what led to it can no longer be changed here.
    package var hasActed = false

    package init(at position: Position) { self.position = position }

    package var topic: String { position.topic }

    /// What a name stands for: a slot first, then what a source gave.
    package subscript(name: String) -> Value? { slots[name] ?? values[name] }
}
