import LineProtocol
import Server
import Synchronization

/// Answers `said INPUT`, with two choices where the input is the text `choices`; its words are their names.
struct StubConversation: HumanConversation {
    let responder: StubResponder

    mutating func answer(_ input: HumanInput) -> HumanTurn? {
        let lines = responder.state.withLock { state in
            state.inputs.append(input)
            return state.linesOfAnswer
        }
        let choices = [HumanChoice(id: "c.one", label: "first"), HumanChoice(id: "c.two", label: "second")]
        return HumanTurn(
            bubbles: Array(repeating: "said \(Self.summary(input))", count: lines),
            choices: input == .text("choices") ? choices : [])
    }

    func wait(_ ready: @escaping @Sendable () -> Void) { ready() }

    mutating func goOn() -> HumanTurn? { HumanTurn(bubbles: [], choices: []) }

    func words(for word: HumanWord) -> [String] {
        ["word \(word)"]
    }

    private static func summary(_ input: HumanInput) -> String {
        switch input {
        case .text(let text): text
        case .choice(let id): "choice \(id)"
        case .command(let command): "command \(command)"
        }
    }
}
