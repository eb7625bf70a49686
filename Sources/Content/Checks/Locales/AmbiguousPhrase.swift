import Understanding

/// The same words asking for two topics: one of them is never heard.
struct AmbiguousPhrase: Check {
    static let name = "ambiguous-phrase"
    static let summary =
        "A phrase that stands in two topics of a language, read without case, punctuation and Kazakh letters."

    func findings(in draft: ContentDraft) -> [Finding] {
        let folding = PhraseFolding()
        return draft.locales.flatMap { locale in
            var first: [String: (topic: String, place: Place)] = [:]
            return locale.phrases.flatMap { file in
                file.phrases.compactMap { line -> Finding? in
                    let folded = folding.folded(line.text)
                    guard !folded.isEmpty else { return nil }
                    guard let other = first[folded] else {
                        first[folded] = (file.topic, line.place)
                        return nil
                    }
                    guard other.topic != file.topic else { return nil }
                    return warning(
                        line.place, "This phrase stands in \(other.topic) as well.",
                        "Keep it in one of them; the other is \(other.place.file):\(other.place.line).")
                }
            }
        }
    }
}
