/// A state of the small core: its one work, and the transitions that leave it.
///
/// Nothing of the sugar of flow files is left here. A `fill` has become a gate and one asking state a slot; every target is
/// the number of a state of the same machine.
package final class State: Sendable {
    package enum Work: Hashable, Sendable {
        /// Says its text; waits where no transition is `always`. -> a choice's target | `always`
        case say
        /// Asks for a slot, or finds its value good. -> `filled` | an outcome of its offer
        case ask(Slot)
        /// Says its text with these slots. -> `agreed` | `refused` | `unsure`
        case confirm([String])
        /// Says nothing. -> the first `always` whose guard holds
        case branch
        /// Asks a source. -> an outcome
        case lookUp(String)
        /// Lets a source act; the topic that takes it back. -> an outcome
        case act(String, undo: String?)
    }

    package let position: Position
    /// `documents.iin/what`, as gateways and scripts see it.
    let path: String
    /// The four characters that open the ids of this state's choices.
    package let tag: String
    /// The number of its flow.
    package let flow: Int
    package let isPart: Bool
    package let command: Command?
    package let work: Work
    package let transitions: [Transition]
    /// The facts on which its text rests.
    package let facts: [String]
    /// Slots that lose their value on entering.
    package let clear: [String]
    /// What it says; nil where it does not speak.
    package let lines: Lines?
    /// What is offered on entering, but for what a source or an entity offers for a slot.
    package let choices: [Choice]
    package let kind: ReplyKind
    /// It waits for an answer that only it understands: another topic comes back to it.
    package let isTask: Bool

    init(
        position: Position, flow: Int, isPart: Bool = false, command: Command? = nil, work: Work,
        transitions: [Transition], facts: [String] = [], clear: [String] = [], lines: Lines? = nil,
        choices: [Choice] = [], kind: ReplyKind = .answer, isTask: Bool = false
    ) {
        self.position = position
        path = position.path
        tag = ChoiceTag.tag(of: position)
        self.flow = flow
        self.isPart = isPart
        self.command = command
        self.work = work
        self.transitions = transitions
        self.facts = facts
        self.clear = clear
        self.lines = lines
        self.choices = choices
        self.kind = kind
        self.isTask = isTask
    }

    /// Whether a text is one of its own, in whatever form.
    package func says(_ text: String) -> Bool { lines?.all.contains { $0.key == text } ?? false }

    /// The transition of a trigger; nil where the state has none.
    func transition(on trigger: Transition.Trigger) -> Int? { transitions.firstIndex { $0.trigger == trigger } }
}

extension State: Equatable {
    package static func == (one: State, other: State) -> Bool {
        one === other
            || (one.position, one.flow, one.isPart, one.isTask) == (
                other.position, other.flow, other.isPart, other.isTask
            )
                && (one.command, one.work, one.transitions) == (other.command, other.work, other.transitions)
                && (one.facts, one.clear, one.lines) == (other.facts, other.clear, other.lines)
                && (one.choices, one.kind) == (other.choices, other.kind)
    }
}
