import Dialog

/// A command that the engine does not have, or that two states give.
struct UnknownCommand: Check {
    static let name = "unknown-command"
    static let summary = "A command that does not exist, or that two states have."

    func findings(in draft: ContentDraft) -> [Finding] {
        let commands = draft.flows.flatMap(\.states).compactMap(\.command)
        var first: [Command: Word] = [:]
        return commands.compactMap { word in
            guard let command = Command(word.text) else {
                let known = Command.words + (draft.bot?.languages.map { "language " + $0.text } ?? [])
                return error(
                    word.place, "There is no command \(word.text).",
                    Nearest.advice(for: word.text, among: known, or: "Write one of: \(known.joined(separator: ", "))."))
            }
            if let other = first[command] {
                return error(
                    word.place, "The command \(word.text) is given twice.",
                    "The other is at \(other.place.file):\(other.place.line).")
            }
            first[command] = word
            return nil
        }
    }
}
