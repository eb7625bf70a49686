/// A place in the dialogs: one state of one flow.
package struct Position: Hashable, Sendable {
    /// The id of the flow, such as `documents.iin`.
    package var topic: String
    /// The name of the state in that flow.
    package var state: String

    package init(topic: String, state: String) {
        self.topic = topic
        self.state = state
    }

    /// The form that gateways and scripts see: `documents.iin/what`.
    package var path: String { topic + "/" + state }

    /// The key of the text that is said there, by convention: `documents.iin.what`.
    package var text: String { topic + "." + state }

    /// The key of the button of a choice that is offered there: `documents.iin.label-where`.
    package func label(of choice: String) -> String { topic + ".label-" + choice }
}
