/// A topic that understands one language less.
struct MissingPhrases: Check {
    static let name = "missing-phrases"
    static let summary = "A phrase file, or phrases of a part, that one language has and another has not."

    func findings(in draft: ContentDraft) -> [Finding] {
        let spoken = draft.spoken
        let unreadable = draft.unreadable
        return spoken.flatMap { locale in
            spoken.filter { $0.language != locale.language }.flatMap { twin in
                findings(in: locale, beside: twin).filter { !unreadable.contains($0.place.file) }
            }
        }
    }

    /// What `locale` lacks and its twin has.
    private func findings(in locale: LocaleFolder, beside twin: LocaleFolder) -> [Finding] {
        twin.phrases.flatMap { file -> [Finding] in
            guard locale.files.contains(where: { $0.path == file.file.path }) else {
                return [
                    error(
                        Place(file: locale.path + "/" + file.file.path),
                        "This file is missing: \(twin.language) has one.",
                        "Write how people ask for \(file.topic) in \(locale.language).")
                ]
            }
            // A file without any phrase is told as that.
            guard let own = locale.phrases.first(where: { $0.topic == file.topic }), !own.phrases.isEmpty else {
                return []
            }
            let known = Set(own.headings.map(\.part))
            return file.headings.filter { !known.contains($0.part) }.map {
                error(
                    own.file.start, "The heading \($0.text) is missing: \(twin.language) has one.",
                    "Add it with the phrases of that part.")
            }
        }
    }
}
