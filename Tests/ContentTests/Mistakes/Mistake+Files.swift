extension Mistake {
    private static let thanks = "Dialogs/general/thanks.yaml"
    private static let kkThanks = "Locales/kk/general/thanks.ftl"

    /// What follows where a flow is gone: its name, its texts and its phrases are left over.
    private static let lostFlow: [Found] = .at(
        ("unknown-target", "Dialogs/bot.yaml", "courtesies:"),
        ("unused-text", "Locales/ru/general/thanks.ftl", "welcome ="),
        ("unused-text", "Locales/ru/general/thanks.ftl", "welcome-2 ="), ("unused-text", kkThanks, "welcome ="),
        ("unused-text", kkThanks, "welcome-2 ="), ("unknown-topic", "Locales/ru/general/thanks.txt", ""),
        ("unknown-topic", "Locales/kk/general/thanks.txt", ""))

    /// What follows where the texts of one language are gone.
    private static let lostTexts: [Found] = .at(
        ("missing-text", thanks, "start:"), ("missing-text", thanks, "welcome:"))

    /// In files as such: lost, renamed, saved in another way.
    static let inFiles: [Mistake] = [
        Mistake(
            "saved as Latin-1", in: "Dialogs/general/thanks.yaml", .bytes([0x23, 0x20, 0xE9, 0x0A]), "bad-character",
            at: ""),
        Mistake("saved as UTF-16", in: kkThanks, .bytes([0xFF, 0xFE, 0x74, 0x00]), "bad-character", at: ""),
        Mistake(
            "a zero byte", in: "Locales/kk/general/thanks.txt", .bytes([0x61, 0x0A, 0x00]), "bad-character", at: "\0"),
        Mistake("an empty flow", in: thanks, .bytes([]), "yaml-syntax", at: ""),
        Mistake(
            "a flow with the wrong ending", in: thanks, .rename(to: "Dialogs/general/thanks.yml"),
            lostFlow + .at(("unread-file", "Dialogs/general/thanks.yml", ""))),
        Mistake(
            "texts with the wrong ending", in: kkThanks, .rename(to: "Locales/kk/general/thanks.flt"),
            lostTexts + .at(("unread-file", "Locales/kk/general/thanks.flt", ""))),
        Mistake(
            "a file that lies beside the languages", in: "Locales/kk/general/thanks.txt",
            .rename(to: "Locales/thanks.txt"),
            .at(("unread-file", "Locales/thanks.txt", ""), ("missing-phrases", "Locales/kk/general/thanks.txt", ""))),
        Mistake("a folder instead of texts", in: kkThanks, .folder, "unreadable-file", at: ""),
        Mistake("a folder instead of a flow", in: thanks, .folder, lostFlow + .at(("unreadable-file", thanks, ""))),
        Mistake("phrases lost", in: "Locales/kk/general/thanks.txt", .delete, "missing-phrases", at: ""),
        Mistake("bot.yaml lost", in: "Dialogs/bot.yaml", .delete, "missing-file", at: ""),
        Mistake(
            "a file larger than may be", in: "Locales/kk/general/thanks.txt",
            .bytes(Array(repeating: 0x61, count: 2 << 20)), "unreadable-file", at: ""),
        Mistake(
            "a file name with a capital", in: kkThanks, .rename(to: "Locales/kk/general/Thanks.ftl"),
            lostTexts
                + .at(
                    ("bad-name", "Locales/kk/general/Thanks.ftl", ""),
                    ("unused-text", "Locales/kk/general/Thanks.ftl", "welcome ="),
                    ("unused-text", "Locales/kk/general/Thanks.ftl", "welcome-2 ="))),
    ]
}
