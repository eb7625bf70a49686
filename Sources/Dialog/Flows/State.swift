/// A state of the small core: what is said on entering it, and the transitions that leave it.
///
/// Nothing of the sugar of flow files is left here: every target is the number of a state of the same machine.
package struct State: Hashable, Sendable {
    /// A transition `choice -> target`.
    package struct Transition: Hashable, Sendable {
        /// The name of the choice in its flow file.
        package let name: String
        package let target: Int
        /// The target is a part or another topic, so an old button of it still means something.
        package let isAlwaysOpen: Bool
    }

    /// The transition that needs no event: taken as soon as the state has spoken.
    package enum Next: Hashable, Sendable {
        case state(Int)
        /// The flow is over.
        case end
    }

    package let position: Position
    /// The four characters that open the ids of this state's choices.
    package let tag: String
    package let isPart: Bool
    package let command: Command?
    package let transitions: [Transition]
    package let next: Next?
    /// What is said on entering, but for its language.
    let reply: Reply

    /// The key of the text that is said on entering.
    package var text: String { reply.text }
    /// What is offered on entering, in the order of `transitions`.
    package var choices: [Choice] { reply.choices }
}
