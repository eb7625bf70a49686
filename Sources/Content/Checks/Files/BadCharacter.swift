/// Bytes that are no text.
struct BadCharacter: Check {
    static let name = "bad-character"
    static let summary = "A file that is not UTF-8, or holds a control character; none of it is read."

    func findings(in draft: ContentDraft) -> [Finding] {
        (draft.dialogs.files + draft.localeFiles.files).compactMap { file in
            guard let flaw = file.flaw else { return nil }
            let place = Place(file: file.shownPath, line: flaw.line, column: flaw.column)
            switch flaw.kind {
            case .notUTF8: return error(place, "This is not UTF-8, so the file is not read.", "Save the file as UTF-8.")
            case .controlCharacter:
                return error(place, "A control character stands here, so the file is not read.", "Delete it.")
            }
        }
    }
}
