/// Which conversations of the files that were read are run.
package struct ScriptSelection: Sendable {
    /// One argument of the command: a file, a folder or a line of a file.
    package struct Path: Hashable, Sendable {
        package var file: String
        /// The conversation in which this line stands.
        package var line: Int?

        /// Reads `FILE` or `FILE:LINE`.
        package init(_ text: String) {
            if let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...]), line > 0 {
                file = String(text[..<colon])
                self.line = line
            } else {
                file = text
            }
        }
    }

    /// Empty: every language that a conversation may run in.
    package var languages: [String] = []
    /// One of these is enough; empty: whatever its tags.
    package var tags: [String] = []
    /// Lines that choose conversations, by file.
    package var lines: [String: [Int]] = [:]

    package init() {}

    /// Those of these conversations that are chosen, one file at a time.
    func chosen(of conversations: [ScriptedConversation], in file: String) -> [ScriptedConversation] {
        var chosen = conversations
        if let lines = lines[file] {
            chosen = lines.compactMap { line in conversations.last { $0.place.file == file && $0.place.line <= line } }
        }
        guard !tags.isEmpty else { return chosen }
        return chosen.filter { conversation in tags.contains { conversation.tags.contains($0) } }
    }

    /// The languages in which a conversation runs.
    func languages(of conversation: ScriptedConversation, spoken: [String]) -> [String] {
        let own = conversation.languages.isEmpty ? spoken : conversation.languages.filter { spoken.contains($0) }
        return languages.isEmpty ? own : own.filter { languages.contains($0) }
    }
}
