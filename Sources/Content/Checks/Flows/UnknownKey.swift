/// A key that nobody reads.
struct UnknownKey: Check {
    static let name = "unknown-key"
    static let summary = "A key that this file does not have, with the nearest right one."

    func findings(in draft: ContentDraft) -> [Finding] {
        draft.yamlFiles.flatMap(\.flaws).compactMap { flaw in
            // A key that reads as yes or no is told as that.
            guard case .unknownKey(let key, let known) = flaw.kind, !BooleanKey.isBoolean(key) else { return nil }
            let advice = Nearest.advice(
                for: key, among: known, or: "Here may stand: " + known.joined(separator: ", ") + ".")
            return error(flaw.place, "There is no key \(key) here.", advice)
        }
    }
}
