/// A value of the wrong kind.
struct WrongValue: Check {
    static let name = "wrong-value"
    static let summary = "A list where one value should be, one value where keys should be, and the like."

    func findings(in draft: ContentDraft) -> [Finding] {
        draft.yamlFiles.flatMap(\.flaws).compactMap { flaw in
            guard case .wrongValue(let expected) = flaw.kind else { return nil }
            return error(flaw.place, "This is not what should stand here.", "Write \(expected).")
        }
    }
}
