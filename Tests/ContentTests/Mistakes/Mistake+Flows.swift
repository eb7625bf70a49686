extension Mistake {
    private static let iin = "Dialogs/documents/iin.yaml"
    private static let book = "Dialogs/queues/book.yaml"
    private static let centre = "Dialogs/queues/nearest-center.yaml"
    private static let registration = "Dialogs/documents/registration.yaml"
    private static let steps = "Dialogs/general/first-steps.yaml"
    private static let bot = "Dialogs/bot.yaml"

    /// In the files of flows, and in `bot.yaml`.
    static let inFlows: [Mistake] = [
        // As it is typed.
        Mistake("a tab before a part", in: iin, .replace("  what:", by: "\twhat:"), "yaml-syntax", at: "\twhat:"),
        Mistake(
            "a key with two letters changed", in: iin, .replace("parts:", by: "prats:"), "unknown-key", at: "prats:"),
        Mistake("a forgotten colon", in: iin, .replace("start: what", by: "start what"), "yaml-syntax", at: "parts:"),
        Mistake(
            "a key twice", in: book, .replace("start: ask", by: "start: ask\nstart: confirm"), "yaml-syntax",
            at: "start: confirm"),
        Mistake("a bracket left open", in: iin, .replace("[iin.what]", by: "[iin.what"), "yaml-syntax", at: "  what:"),
        Mistake(
            "an anchor and its use", in: iin,
            .replace("what:   { facts: [iin.what] }", by: "what:   { facts: &f [iin.what] }\n  late:   { facts: *f }"),
            "yaml-syntax", at: "*f"),
        Mistake(
            "yes as a key", in: book, .replace("agreed: reserve", by: "yes: reserve"),
            .at(("boolean-key", book, "yes: reserve"), ("clashing-keys", book, "yes: reserve"))),
        Mistake(
            "a part as a list", in: iin, .replace("{ facts: [iin.days] }", by: "[iin.days]"), "wrong-value", at: "time:"
        ),
        Mistake("a flow without a start", in: iin, .replace("start: what\n", by: ""), "missing-key", at: "parts:"),
        Mistake(
            "a Cyrillic letter in a name", in: "Dialogs/general/stop.yaml",
            .replace("choices: { menu: menu,", by: "choices: { mеnu: menu,"),
            .at(
                ("bad-name", "Dialogs/general/stop.yaml", "mеnu"), ("missing-text", "Dialogs/general/stop.yaml", "mеnu")
            )),
        Mistake(
            "a name in capitals", in: "Dialogs/general/stop.yaml",
            .replace("choices: { menu: menu,", by: "choices: { Menu: menu,"),
            .at(
                ("bad-name", "Dialogs/general/stop.yaml", "Menu"), ("missing-text", "Dialogs/general/stop.yaml", "Menu")
            )),
        // Names that are not there.
        Mistake(
            "a target with a slip", in: book, .replace("next: confirm", by: "next: comfirm"), "unknown-target",
            at: "comfirm"),
        Mistake(
            "a state renamed and its start not", in: "Dialogs/general/goodbye.yaml",
            .replace("farewell: {", by: "goodbye: {"),
            .at(
                ("unknown-target", "Dialogs/general/goodbye.yaml", "start:"),
                ("missing-text", "Dialogs/general/goodbye.yaml", "goodbye: {"),
                ("unused-text", "Locales/ru/general/goodbye.ftl", "farewell ="),
                ("unused-text", "Locales/kk/general/goodbye.ftl", "farewell ="))),
        Mistake(
            "a topic that is not there", in: iin, .replace("documents.translation", by: "documents.translations"),
            "unknown-target", at: "translations"),
        Mistake("a fact with a slip", in: iin, .replace("iin.days", by: "iin.day"), "unknown-fact", at: "iin.day]"),
        Mistake(
            "a slot with a slip", in: book, .replace("fill: [city,", by: "fill: [ciy,"),
            .at(("unknown-slot", book, "[ciy,"), ("missing-text", book, "[ciy,"))),
        Mistake(
            "an entity with a slip", in: book, .replace("{ entity: service }", by: "{ entity: servise }"),
            "unknown-entity", at: "servise"),
        Mistake(
            "a group with a slip", in: registration, .replace("is in eaeu", by: "is in eaue"), "unknown-entity",
            at: "eaue"),
        Mistake(
            "a value with a slip", in: "Dialogs/queues/papers-to-bring.yaml",
            .replace("service is e-signature", by: "service is esignature"), "unknown-entity", at: "esignature"),
        Mistake(
            "a question with a slip", in: centre, .replace("centres.address", by: "centres.adress"), "unknown-question",
            at: "adress"),
        Mistake(
            "a source with a slip", in: "Dialogs/queues/border-wait.yaml", .replace("borders.wait", by: "border.wait"),
            "unknown-question", at: "border.wait"),
        Mistake(
            "an outcome with a slip", in: centre, .replace("old: said-old,", by: "odl: said-old,"), "unknown-question",
            at: "odl:"),
        Mistake(
            "no way for a silent source", in: centre,
            .replace("none: no-address, failed: no-address } }\n  said:", by: "none: no-address } }\n  said:"),
            "clashing-keys", at: "find:"),
        Mistake(
            "a command with a slip", in: "Dialogs/general/back.yaml", .replace("command: back", by: "command: bakc"),
            .at(("unknown-command", "Dialogs/general/back.yaml", "bakc"), ("missing-command", bot, ""))),
        // What a flow cannot do.
        Mistake(
            "a condition without is", in: registration, .replace("arrived is over 30", by: "arrived over 30"),
            "bad-guard", at: "arrived over"),
        Mistake(
            "a condition on the last case", in: registration,
            .replace("- { go: others }", by: "- { when: city is oral, go: others }"),
            "bad-guard", at: "city is oral"),
        Mistake(
            "a condition that is true of nobody", in: registration,
            .replace("arrived is over 30 days ago", by: "arrived is over 30 days ago and arrived is after today"),
            "dead-guard", at: "after today"),
        Mistake(
            "a case below one that takes all of its people", in: registration,
            .replace(
                "- { when: arrived is over 30 days ago",
                by: "- { when: arrived is not unknown, go: in-time }\n      - { when: arrived is over 30 days ago"),
            .at(("dead-guard", registration, "over 30 days"), ("dead-guard", registration, "citizenship is in eaeu"))),
        Mistake(
            "a state that does two things", in: book,
            .replace("{ do: board.reserve,", by: "{ do: board.reserve, fill: [day],"), "clashing-keys", at: "do: board"),
        Mistake(
            "a choice and a next", in: "Dialogs/general/who-are-you.yaml",
            .replace("who: { choices", by: "who: { next: end, choices"),
            "misplaced-target", at: "next: end"),
        Mistake(
            "a choice that says nothing", in: "Dialogs/general/who-are-you.yaml",
            .replace("{ menu: menu,", by: "{ menu: end,"),
            "misplaced-target", at: "menu: end"),
        Mistake(
            "thanks without end", in: "Dialogs/general/thanks.yaml", .replace("next: end", by: "next: welcome"),
            .at(
                ("dead-end", "Dialogs/general/thanks.yaml", "next: welcome"),
                ("too-many-replies", "Dialogs/general/thanks.yaml", "next: welcome"))),
        Mistake(
            "a question that comes back whatever is said", in: book,
            .replace("agreed: reserve, refused: dropped", by: "agreed: confirm, refused: confirm"),
            .at(
                ("dead-end", book, "confirm:"), ("unreachable-state", book, "reserve:"),
                ("unreachable-state", book, "full:"), ("unreachable-state", book, "done:"),
                ("unreachable-state", book, "dropped:"))),
        Mistake(
            "a state that nothing leads to", in: book, .replace("taken: full", by: "taken: no-board"),
            "unreachable-state", at: "  full:"),
        Mistake(
            "an eleventh button", in: "Dialogs/general/greeting.yaml",
            .replace(
                "  hello:\n",
                by: "  hello:\n    see: [documents.pets, documents.work, documents.bank, documents.school]\n"),
            "too-many-choices", at: "  hello:"),
        Mistake(
            "a personal number that is kept", in: book,
            .replace("  people:  {", by: "  number:  { entity: iin }\n  people:  {"),
            "leaking-secret", at: "entity: iin"),
        Mistake(
            "a word that a slot does not know", in: bot, .replace("skip: allowed", by: "skip: true"), "wrong-word",
            at: "skip: true"),
        // bot.yaml.
        Mistake(
            "a time zone with a slip", in: bot, .replace("Asia/Almaty", by: "Asia/Almatty"), "unknown-zone", at: "zone:"
        ),
        Mistake("a time without its unit", in: bot, .replace("pause: 1h", by: "pause: 60"), "wrong-word", at: "pause:"),
        Mistake(
            "a language without a folder", in: bot, .replace("[ru, kk]", by: "[ru, kk, uz]"),
            .at(("missing-file", bot, "[ru, kk, uz]"), ("missing-command", bot, "[ru, kk, uz]"))
                + ["centres", "checkpoints", "cities", "glossary", "phones"].map {
                    Found(check: "bad-row", file: "Dialogs/knowledge/\($0).csv", line: "")
                }),
        Mistake(
            "a home that is not there", in: bot, .replace("home: general.menu", by: "home: general.meny"),
            "unknown-target", at: "home:"),
    ]
}
