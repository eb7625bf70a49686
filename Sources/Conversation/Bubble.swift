package import Dialog

/// One reply as a person sees it: the engine's `Reply` with its texts in place.
package struct Bubble: Hashable, Sendable {
    package struct Choice: Hashable, Sendable {
        package var id: String
        package var label: String
        /// One line more about it, for gateways that show lists.
        package var more: String?
    }

    package var kind: ReplyKind
    /// The topic as which the message was understood; only the first bubble of a turn bears it.
    package var topic: String?
    /// `documents.iin/what`: where the conversation stands.
    package var state: String?
    package var language: String
    package var text: String
    package var choices: [Choice]
    /// A number is an answer here and picks no choice.
    package var takesNumbers: Bool
    /// How sure the understanding was, 0 to 1; nil where nothing had to be understood.
    package var confidence: Double?
}
