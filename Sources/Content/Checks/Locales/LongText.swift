import Dialog
import Localization

/// An answer that no messenger takes in one piece.
struct LongText: Check {
    static let name = "long-text"
    static let summary = "A text that can be longer than the 4,096 characters of a reply, values counted as 200 each."

    /// PROTOCOL.md, 2.4: characters of a reply.
    private static let limit = 4096

    func findings(in draft: ContentDraft) -> [Finding] {
        draft.spoken.flatMap { locale in
            locale.texts.longestLengths(variable: DialogLimits.text).compactMap { key, length -> Finding? in
                guard length > Self.limit, let place = locale.place(of: key) else { return nil }
                return error(
                    place, "\(TextUse.name(of: key)) can have \(length) characters.",
                    "A reply takes \(Self.limit), and phones are read best up to 700: make two states of it.")
            }
        }
    }
}
