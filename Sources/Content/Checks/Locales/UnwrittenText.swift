/// A text that is begun and not written.
struct UnwrittenText: Check {
    static let name = "unwritten-text"
    static let summary = "A text that is only …, as `bagdar new topic` leaves it."

    func findings(in draft: ContentDraft) -> [Finding] {
        draft.spoken.flatMap { locale in
            locale.sources.filter { $0.value.split(whereSeparator: \.isWhitespace) == [NewTopic.blank[...]] }
                .compactMap { key, _ in
                    locale.place(of: key).map {
                        error(
                            $0, "\(TextUse.name(of: key)) is still to be written.", "Put your words in place of the ….")
                    }
                }
        }
    }
}
