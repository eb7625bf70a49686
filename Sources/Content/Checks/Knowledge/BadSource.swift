import Knowledge

/// A line of `sources.yaml` that makes no source.
struct BadSource: Check {
    static let name = "bad-source"
    static let summary =
        "A source that is none or two things, whose file is missing, or with a key, length of time or kind that is wrong."

    func findings(in draft: ContentDraft) -> [Finding] {
        let knowledge = draft.knowledge
        return knowledge.sources.flatMap { findings(in: $0, knowledge) }
            + knowledge.declarations.values.flatMap(\.flaws).map {
                error(
                    $0.place, "\($0.text) is no kind of value.", "Write text, number, money, date, time or an entity.")
            } + unnamed(draft)
    }

    private func findings(in source: SourcesFile.Source, _ knowledge: KnowledgeDraft) -> [Finding] {
        let name = source.name
        guard let kind = source.kind else {
            return [
                error(
                    name.place, "The source \(name.text) must be one of facts, table, process and board.",
                    "Write, for example, { table: \(name.text).csv, key: [city] }.")
            ]
        }
        guard isName(name.text) else {
            return [
                error(name.place, "\(name.text) is no name of a source.", "Small Latin letters, digits and hyphens.")
            ]
        }
        return shape(of: source, kind) + file(of: source, kind, knowledge) + times(of: source)
    }

    private func shape(of source: SourcesFile.Source, _ kind: SourcePlan.Kind) -> [Finding] {
        switch kind {
        case .table where source.key.isEmpty:
            [error(source.name.place, "The table \(source.name.text) has no key.", "Add key: [city] with its columns.")]
        case .process where source.command.isEmpty:
            [error(source.name.place, "There is no program to start.", "Write process: [python3, feed.py].")]
        case .board where source.file?.text != "store":
            [error(source.name.place, "A board can only be kept in the store.", "Write { board: store }.")]
        default: []
        }
    }

    private func file(
        of source: SourcesFile.Source, _ kind: SourcePlan.Kind, _ knowledge: KnowledgeDraft
    ) -> [Finding] {
        guard kind != .board, knowledge.file(of: source) == nil else { return [] }
        let path = KnowledgeDraft.path(of: source)
        let what = kind == .process ? "what it can be asked, with its outcomes and values" : "its rows or facts"
        return [
            error(
                source.file?.place ?? source.name.place, "There is no file \(path).",
                "Write it (\(what)), or take the source away.")
        ]
    }

    private func times(of source: SourcesFile.Source) -> [Finding] {
        [source.fresh, source.timeout, source.keep].compactMap(\.self).filter { Duration($0.text) == nil }.map {
            error($0.place, "\($0.text) is no length of time.", "Write 2s, 20m, 36h or 7d.")
        } + patience(of: source)
    }

    /// People wait no longer, so a source that needs more would never be heard.
    private func patience(of source: SourcesFile.Source) -> [Finding] {
        guard let word = source.timeout, let time = Duration(word.text), time.milliseconds > SourcesFile.patience else {
            return []
        }
        return [error(word.place, "Nobody waits \(word.text) for a source.", "Write 2s at most.")]
    }

    private func unnamed(_ draft: ContentDraft) -> [Finding] {
        let elsewhere = draft.dialogs.files.filter {
            $0.path.hasSuffix(".csv") && !$0.path.hasPrefix(KnowledgeDraft.folder)
        }
        return (draft.knowledge.unnamed + elsewhere).map {
            warning(
                $0.start, "No source names this file, so nobody reads it.",
                "Name it in Dialogs/\(SourcesFile.path), or delete it.")
        }
    }

    private func isName(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
}
