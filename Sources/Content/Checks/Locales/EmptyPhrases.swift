/// A phrase file, or a heading, without a phrase.
struct EmptyPhrases: Check {
    static let name = "empty-phrases"
    static let summary = "A phrase file without phrases, or a heading without any below it."

    func findings(in draft: ContentDraft) -> [Finding] {
        draft.locales.flatMap(\.phrases).flatMap { file -> [Finding] in
            guard !file.phrases.isEmpty else {
                return [error(file.file.start, "There is no phrase in this file.", Self.advice)]
            }
            let filled = Set(file.phrases.map(\.part))
            return file.headings.filter { !filled.contains($0.part) }.map {
                error($0.place, "There is no phrase below this heading.", Self.advice)
            }
        }
    }

    private static let advice = "Add lines, one for each way to ask; fifteen or more make a topic well understood."
}
