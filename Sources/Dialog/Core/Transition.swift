/// An arrow of the core: `trigger [guard] -> target`.
package struct Transition: Hashable, Sendable {
    package enum Trigger: Hashable, Sendable {
        /// As soon as the state's work is done.
        case always
        /// The choice of that name.
        case choice(String)
        /// The asked slot has a good value, or is left open.
        case filled
        case agreed
        case refused
        case unsure
        /// What a source said.
        case outcome(String)
    }

    /// What must hold; `always` without a condition holds.
    package enum Condition: Hashable, Sendable {
        case holds(Guard)
        /// The slot has no value, or one that has still to be checked.
        case unsettled(Slot)
    }

    package enum Target: Hashable, Sendable {
        case state(Int)
        /// A state of another flow: its start, or the one that leads to a person. This flow gives way or waits below it.
        case call(Int)
        /// The flow is over.
        case end

        /// The state of the same flow; nil where it leads out.
        var state: Int? { if case .state(let number) = self { number } else { nil } }
    }

    package let trigger: Trigger
    package let condition: Condition?
    package let target: Target
    /// A choice whose target is a part or another topic, so an old button of it still means something.
    package let isAlwaysOpen: Bool

    package init(
        _ trigger: Trigger, if condition: Condition? = nil, to target: Target, isAlwaysOpen: Bool = false
    ) {
        self.trigger = trigger
        self.condition = condition
        self.target = target
        self.isAlwaysOpen = isAlwaysOpen
    }
}
