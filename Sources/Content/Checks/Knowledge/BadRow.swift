import Knowledge

/// A table that says nothing, or not what it seems to.
struct BadRow: Check {
    static let name = "bad-row"
    static let summary =
        "A row of a table with too many cells, a day that does not exist, words in one language only; a wrong heading."

    func findings(in draft: ContentDraft) -> [Finding] {
        draft.knowledge.tables.values.flatMap { table in
            table.flaws.map { error(Place(file: table.file.shownPath, line: $0.line), $0.sentence, $0.advice) }
        }
    }
}
