/// A line that begins like a heading and is none.
struct BadHeading: Check {
    static let name = "bad-heading"
    static let summary = "A line of a phrase file that begins with [ and does not end with ]."

    func findings(in draft: ContentDraft) -> [Finding] {
        draft.locales.flatMap(\.phrases).flatMap(\.brokenHeadings).map {
            error($0, "This heading is not closed.", "Write [part] with the name of a part and nothing else.")
        }
    }
}
