/// One conversation of a script, with all that holds for it: what the runner runs.
package struct ScriptedConversation: Equatable, Sendable {
    /// Something that happens or must hold, with its line.
    package struct Step: Equatable, Sendable {
        package enum Content: Equatable, Sendable {
            case says(Utterance)
            case reply(ExpectedReply)
            case fact(Fact)
            case trouble(Trouble)
        }

        package var place: ScriptPlace
        package var content: Content
    }

    /// Something that holds for all of it, with its line.
    package struct Placed<Content: Equatable & Sendable>: Equatable, Sendable {
        package var place: ScriptPlace
        package var content: Content
    }

    package var title: String
    /// Where it begins.
    package var place: ScriptPlace
    package var tags: [String] = []
    /// In which it runs; empty: in every language of the bot.
    package var languages: [String] = []
    package var isOnly = false
    package var skippedUntil: ScriptDay?
    /// Who answers for it that it does not hold yet.
    package var expectedToFail: String?
    package var given: [Placed<Circumstance>] = []
    package var rules: [Placed<Rule>] = []
    package var steps: [Step] = []

    /// How many messages it has.
    package var turns: Int {
        steps.count { step in
            if case .says = step.content { true } else { false }
        }
    }
}
