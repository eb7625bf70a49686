/// A topic that hears too little in one language.
struct FewPhrases: Check {
    static let name = "few-phrases"
    static let summary = "A topic with fewer than 15 phrases in a language: most ways to ask for it are not understood."

    private static let fewest = 15
    /// A language with fewer in all is only being begun.
    private static let begun = 500

    func findings(in draft: ContentDraft) -> [Finding] {
        let languages = draft.spoken.filter { locale in
            locale.phrases.reduce(0) { $0 + $1.phrases.count } >= Self.begun
        }
        return languages.flatMap(\.phrases).filter { !$0.phrases.isEmpty && $0.phrases.count < Self.fewest }.map {
            warning(
                $0.file.start, "\($0.topic) has \($0.phrases.count) phrases here.",
                "Write at least \(Self.fewest), better 40, as people say it and not one pattern over and over.")
        }
    }
}
