/// A key that must be there.
struct MissingKey: Check {
    static let name = "missing-key"
    static let summary = "A key that every such file must have."

    func findings(in draft: ContentDraft) -> [Finding] {
        draft.yamlFiles.flatMap(\.flaws).compactMap { flaw in
            guard case .missingKey(let key) = flaw.kind else { return nil }
            return error(flaw.place, "The key \(key) is missing.", "Add a line \(key): with its value.")
        }
    }
}
