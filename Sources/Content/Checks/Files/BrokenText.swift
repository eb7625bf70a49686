/// A text file that is no Fluent.
struct BrokenText: Check {
    static let name = "fluent-syntax"
    static let summary = "A text in a .ftl file that cannot be read, is there twice, or refers to what is not there."

    func findings(in draft: ContentDraft) -> [Finding] {
        draft.locales.flatMap(\.flaws).map { error($0.place, $0.sentence, $0.advice) }
    }
}
