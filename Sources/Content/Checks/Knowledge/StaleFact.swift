import Knowledge

/// A fact that is past its date, or soon will be.
struct StaleFact: Check {
    static let name = "stale-fact"
    static let summary = "A fact past its valid-until, or within 30 days of it, with its owner."

    /// Days before the date from which it is told.
    private static let notice = 30

    func findings(in draft: ContentDraft) -> [Finding] {
        draft.knowledge.factFiles.values.flatMap(\.lines).compactMap { line in
            guard let word = line.validUntil, let left = line.fact?.daysLeft(on: draft.today), left < Self.notice else {
                return nil
            }
            let owner = line.owner.map { "\($0.text) should" } ?? "Somebody should"
            return warning(
                word.place,
                left < 0
                    ? "The fact \(line.id.text) was valid until \(word.text); people are told that it is old."
                    : "The fact \(line.id.text) is valid until \(word.text) only.",
                "\(owner) check it at its source and set a new date.")
        }
    }
}
