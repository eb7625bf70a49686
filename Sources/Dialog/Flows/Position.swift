/// A place in the dialogs: one state of one flow, and in a state that fills slots the one that is asked for.
package struct Position: Hashable, Sendable {
    /// The id of the flow, such as `documents.iin`.
    package var topic: String
    /// The name of the state in that flow.
    package var state: String
    /// The slot that is asked for; nil in every state but those that a `fill` becomes.
    package var slot: String?

    package init(topic: String, state: String, slot: String? = nil) {
        self.topic = topic
        self.state = state
        self.slot = slot
    }

    /// The form that gateways and scripts see: `documents.iin/what`.
    package var path: String { topic + "/" + state }

    /// The path with the asked slot, `queues.book/ask.day`: one for each state of the core.
    package var corePath: String { slot.map { path + "." + $0 } ?? path }

    /// The key of the text that is said there, by convention: `documents.iin.what`, `queues.book.ask-day`.
    package var text: String { topic + "." + (slot.map { "ask-" + $0 } ?? state) }

    /// The key of the button of a choice that is offered there: `documents.iin.label-where`.
    package func label(of choice: String) -> String { topic + ".label-" + choice }

    /// The key of a topic's name, as buttons and sentences have it.
    package static func title(of topic: String) -> String { topic + ".title" }
}
