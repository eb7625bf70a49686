import Dialog

/// A topic that is begun: the files of a small flow that is right, and whose words are still to be written.
package struct NewTopic: Sendable {
    /// One file, by its path below the folders of the loader.
    package struct File: Hashable, Sendable {
        package let path: String
        package let text: String
    }

    /// Why there can be no such topic: what is wrong, and what to do.
    package struct Refusal: Error, Hashable, Sendable {
        package let sentence: String
        package let advice: String
    }

    package let id: String
    /// The flow, then the texts and phrases of each language, by the path under which they are to be written.
    package let files: [File]

    /// The parts of a new flow, with the notes that say what each is for.
    private static let parts = [
        ("what", "what it is, and for whom"), ("how", "how it is done, step by step"),
        ("papers", "what one has to bring"),
    ]

    /// What stands where words are to be written; a check names each place.
    static let blank = "…"

    /// Begins a topic in the languages of `bot.yaml`.
    package init(_ id: String, dialogs: String, locales: String) throws(Refusal) {
        let draft = ContentDraft(
            dialogs: dialogs, locales: locales, required: [], limits: ContentLimits(), today: .ofMachine)
        try Self.hold(for: id)
        guard let languages = draft.bot?.languages.map(\.text), !languages.isEmpty else {
            throw Refusal(
                sentence: "\(dialogs)/\(BotFile.path) names no languages.", advice: "Mend it first: bagdar check.")
        }
        let path = id.split(separator: ".").joined(separator: "/")
        let texts = languages.flatMap { language in
            [
                File(path: "\(locales)/\(language)/\(path).ftl", text: Self.texts(of: id)),
                File(path: "\(locales)/\(language)/\(path).txt", text: Self.phrases(of: id)),
            ]
        }
        self.id = id
        files = [File(path: "\(dialogs)/\(path).yaml", text: Self.flow(of: id))] + texts
        let there = draft.dialogs.files + draft.localeFiles.files
        if let file = files.first(where: { file in there.contains { $0.shownPath == file.path } }) {
            throw Refusal(
                sentence: "The topic \(id) is there already: \(file.path).",
                advice: "Edit its files, or take another id.")
        }
    }

    private static func hold(for id: String) throws(Refusal) {
        let names = id.split(separator: ".", omittingEmptySubsequences: false)
        guard id.utf8.count <= DialogLimits.topic, names.count > 1, names.allSatisfy(BadName.isName) else {
            let near = suggestion(for: id)
            throw Refusal(
                sentence: "\(id) is no topic id.",
                advice: near.map { "Did you mean \($0)?" }
                    ?? "Write a folder, a dot and a name, each of a to z, 0 to 9 and hyphens: rentals.parking.")
        }
        guard String(names[0]) + "/" != KnowledgeDraft.folder else {
            throw Refusal(
                sentence: "In \(KnowledgeDraft.folder) lie the sources, and no topics.",
                advice: "Take another folder, such as general.\(names[1]).")
        }
        if let reserved = names.last.map(String.init), Target.reservedWords.contains(reserved) {
            throw Refusal(
                sentence: "\(reserved) is a reserved word.", advice: "Take another name, such as \(id)-of-flat.")
        }
    }

    /// The id that somebody most likely meant: capitals, blanks, slashes and endings are slips.
    private static func suggestion(for id: String) -> String? {
        var near = id.lowercased()
        for ending in [".yaml", ".yml", ".ftl", ".txt"] where near.hasSuffix(ending) {
            near.removeLast(ending.count)
        }
        if near.hasPrefix("dialogs/") { near.removeFirst("dialogs/".count) }
        near = near.replacing("/", with: ".").replacing("_", with: "-").replacing(" ", with: "-")
        let names = near.split(separator: ".", omittingEmptySubsequences: false)
        return near != id && names.count > 1 && names.allSatisfy(BadName.isName) ? near : nil
    }
}

/// The files themselves: everything that is not a name is a note to the writer.
extension NewTopic {
    private static func flow(of id: String) -> String {
        let lines = parts.map { part in
            "  \(part.0): {}".padded(to: 24) + "# " + part.1
        }
        return """
            # \(id): say here in one line what people come with.
            # `bagdar check` lists what is still to be written; Dialogs/README.md says what can stand here.
            start: what             # what is said when somebody asks for the topic as a whole
            parts:                  # each part answers one question, and offers the others as buttons
            \(lines.joined(separator: "\n"))
            # A part that is not needed: delete it here, its two texts and its phrases, in every language.
            # A text that rests on facts of knowledge/facts.yaml:   how: { facts: [iin.in-person] }
            # Topics to offer with an answer:                       how: { see: [documents.iin] }

            """
    }

    private static func texts(of id: String) -> String {
        let labels = parts.map { "label-\($0.0) = \(blank)\n" }.joined()
        let answers = parts.map { "# \($0.1.prefix(1).uppercased() + $0.1.dropFirst()).\n\($0.0) = \(blank)\n" }
        return """
            ### \(id). Write your words in place of each \(blank) and delete these notes.
            ### Locales/README.md says how: short, warm, plain; nothing without a source.

            # The name of the topic on a button: at most 24 characters.
            title = \(blank)

            # The buttons: at most 20 characters each.
            \(labels)
            # The answers: the next step first, at most 700 characters each.
            \(answers.joined(separator: "\n"))
            """
    }

    private static func phrases(of id: String) -> String {
        let headings = parts.map { "\n# Ways to ask: \($0.1). Twelve or more.\n[\($0.0)]\n" }
        return """
            # What people write who want \(id), one a line, as they write it. Delete these notes.
            # Here: ways to ask for the topic as a whole. Fifteen or more, better forty.
            \(headings.joined())
            """
    }
}

extension String {
    /// With blanks behind it, so that notes stand below each other.
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - utf8.count))
    }
}
