import Dialog

/// A command that people count on and no flow gives.
struct MissingCommand: Check {
    static let name = "missing-command"
    static let summary = "No state has the command back, repeat, restart, person, forget, or one of the languages."

    func findings(in draft: ContentDraft) -> [Finding] {
        // A command of a flow that cannot be read would be missing: what is wrong there is told there.
        guard let bot = draft.bot, bot.yaml.isSound, draft.flows.allSatisfy(\.yaml.isSound) else {
            return []
        }
        let given = Set(draft.flows.flatMap(\.states).compactMap(\.command?.text).compactMap(Command.init))
        let languages = bot.languages.map { (Command.language($0.text), $0.place) }
        let others = Command.words.compactMap { Command($0) }.map { ($0, bot.yaml.file.start) }
        return (others + languages).filter { !given.contains($0.0) }.map { command, place in
            error(
                place, "No state has the command \(command.word).",
                "Add one: a flow with a state that says command: \(command.word).")
        }
    }
}
