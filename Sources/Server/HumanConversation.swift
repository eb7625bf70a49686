package import LineProtocol

/// The bot's side of one terminal: used on its connection's event loop alone.
package protocol HumanConversation {
    /// One turn. It cannot fail: nothing of it is stored. nil: it has to wait for something, and goes on with `goOn`.
    mutating func answer(_ input: HumanInput) -> HumanTurn?

    /// Calls once, from any thread, when the turn that waits can go on.
    func wait(_ ready: @escaping @Sendable () -> Void)

    /// The turn that waited; nil: it has to wait once more.
    mutating func goOn() -> HumanTurn?

    /// A line of the terminal's own, in the language of the conversation; the greeting in all languages.
    func words(for word: HumanWord) -> [String]
}

/// One turn as a terminal shows it.
package struct HumanTurn: Hashable, Sendable {
    package var bubbles: [String]
    package var choices: [HumanChoice]

    package init(bubbles: [String], choices: [HumanChoice]) {
        self.bubbles = bubbles
        self.choices = choices
    }
}

/// A choice below a turn: picked by its number, named by its label.
package struct HumanChoice: Hashable, Sendable {
    package var id: String
    package var label: String

    package init(id: String, label: String) {
        self.id = id
        self.label = label
    }
}
