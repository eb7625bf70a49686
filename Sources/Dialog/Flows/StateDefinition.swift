/// One state or part as a flow file writes it.
package struct StateDefinition: Hashable, Sendable {
    /// One line of `choices:`.
    package struct Offer: Hashable, Sendable {
        package var name: String
        package var target: Target

        package init(name: String, target: Target) {
            self.name = name
            self.target = target
        }
    }

    package var name: String
    /// A part answers one question and may be asked for directly; it offers the other parts.
    package var isPart: Bool
    package var choices: [Offer]
    /// Goes on there by itself after speaking.
    package var next: Target?
    /// What entering this state does besides speaking.
    package var command: Command?

    package init(
        name: String, isPart: Bool = false, choices: [Offer] = [], next: Target? = nil, command: Command? = nil
    ) {
        self.name = name
        self.isPart = isPart
        self.choices = choices
        self.next = next
        self.command = command
    }
}
