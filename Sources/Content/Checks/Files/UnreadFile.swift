/// A file that nobody reads, probably by a slip in its name.
struct UnreadFile: Check {
    static let name = "unread-file"
    static let summary = "A file that is not read: a wrong ending, or a text that lies in no language's folder."

    func findings(in draft: ContentDraft) -> [Finding] {
        let problems = draft.dialogs.problems + draft.localeFiles.problems
        // Programs and what they read lie beside the tables.
        let programs = draft.dialogsPath + "/" + KnowledgeDraft.folder
        let wrongEndings = problems.filter { $0.kind == .otherEnding && !$0.path.hasPrefix(programs) }.map {
            warning(
                Place(file: $0.path), "This file is not read.",
                "Flows end in .yaml, tables in .csv, texts in .ftl, phrases in .txt, manuals in .md.")
        }
        let languageless = draft.localeFiles.files.filter { !$0.path.contains("/") }.map {
            warning($0.start, "This file lies in no language's folder.", "Move it into the folder of its language.")
        }
        return wrongEndings + languageless
    }
}
