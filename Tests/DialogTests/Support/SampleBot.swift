import Dialog

/// A small bot with one flow of every kind.
enum SampleBot {
    static let settings = BotSettings(
        languages: ["ru", "kk"], home: "home", fallback: "unknown", emergency: "danger",
        courtesies: ["hello", "thanks"], quiet: ["calm"],
        shared: [
            SlotDefinition(name: "city", entity: "city"), SlotDefinition(name: "citizenship", entity: "citizenship"),
        ])

    static let entities = [
        EntityDefinition(name: "city", kind: .values(["almaty", "astana", "omsk"])),
        EntityDefinition(
            name: "citizenship", kind: .values(["ru", "kz", "uz"]), groups: ["eaeu": ["ru", "kz"]]),
        EntityDefinition(name: "service", kind: .values(["iin", "papers"])),
        EntityDefinition(name: "centre", kind: .values([])),
        EntityDefinition(name: "rooms", kind: .number(1...8)),
        EntityDefinition(name: "people", kind: .number(1...20)),
        EntityDefinition(name: "date", kind: .date), EntityDefinition(name: "time", kind: .time),
        EntityDefinition(name: "rent", kind: .money), EntityDefinition(name: "note", kind: .text),
        EntityDefinition(name: "iin", kind: .secret(.iin)),
    ]

    static let unwritten: Set<String> = ["docs.unwritten"]

    /// Texts with variables or with other forms; of all others only the key is known.
    static let texts = TextCatalogue([
        "book.confirm": ["city", "centre", "day", "people"], "book.ask-day": [], "book.ask-day-again": [],
        "book.ask-day-again-2": ["city"], "price.said": ["city", "rooms", "sum"], "docs.paper.what": [],
        "docs.paper.what-simpler": ["city"], "docs.flat.rented": [], "docs.flat.rented-2": [],
        "docs.flat.rented-3": [], "general.ask-city": [], "general.ask-city-again": [], "general.label-agreed": [],
        "general.label-skip": [], "docs.flat.more-own": [], "check.shown": ["number"],
    ])

    static let flows: [FlowDefinition] = talk + documents + [book, price, trip, check]

    static func machine(
        _ flows: [FlowDefinition] = flows, settings: BotSettings = settings, notices: [NoticeDefinition] = []
    ) throws(DialogError) -> DialogMachine {
        try DialogMachine(
            settings: settings, flows: flows, entities: entities, notices: notices, texts: texts, unwritten: unwritten)
    }

    static func flow(
        _ topic: String, _ start: String, slots: [SlotDefinition] = [], _ states: [StateDefinition]
    ) -> FlowDefinition {
        FlowDefinition(topic: topic, start: start, slots: slots, states: states)
    }

    static func offer(_ name: String, _ target: Target) -> StateDefinition.Offer {
        StateDefinition.Offer(name: name, target: target)
    }
}

extension SampleBot {
    /// The conversation itself: home, fallback, danger, courtesies and commands.
    private static let talk: [FlowDefinition] = [
        flow(
            "home", "all",
            [
                StateDefinition(
                    name: "all", choices: [offer("paper", .named("docs.paper")), offer("person", .person)])
            ]),
        flow("unknown", "sorry", [StateDefinition(name: "sorry", choices: [offer("menu", .menu)])]),
        flow(
            "human", "phones", [StateDefinition(name: "phones", choices: [offer("menu", .menu)], command: .person)]),
        flow("danger", "numbers", [StateDefinition(name: "numbers", choices: [offer("person", .person)])]),
        flow("calm", "said", [StateDefinition(name: "said")]),
        flow("hello", "said", [StateDefinition(name: "said", next: .end)]),
        flow("thanks", "said", [StateDefinition(name: "said", next: .end)]),
        command("back", .back), command("again", .again), command("simpler", .simpler),
        command("where", .whereWereWe), command("stop", .stop), command("restart", .restart, next: .menu),
        command("forget", .forget), command("russian", .language("ru")), command("kazakh", .language("kk")),
    ]

    private static func command(_ topic: String, _ command: Command, next: Target? = nil) -> FlowDefinition {
        flow(topic, "said", [StateDefinition(name: "said", next: next, command: command)])
    }

    /// A topic of parts, and one with a closed question.
    private static let documents: [FlowDefinition] = [
        flow("docs.paper", "what", ["what", "where", "cost"].map { StateDefinition(name: $0, isPart: true) }),
        flow(
            "docs.flat", "which",
            [
                StateDefinition(
                    name: "which", choices: [offer("own", .named("own")), offer("rented", .named("rented"))]),
                StateDefinition(name: "own", next: .named("last")),
                StateDefinition(name: "rented", see: ["docs.paper"]),
                StateDefinition(name: "last", facts: ["flat.law"]),
            ]),
    ]

    /// Slots on slots, an offer, a confirmation and a deed.
    private static let book = flow(
        "book", "ask",
        slots: [
            SlotDefinition(name: "service", entity: "service"),
            SlotDefinition(name: "centre", entity: "centre", needs: ["city"], offer: "board.centres"),
            SlotDefinition(name: "day", entity: "date", needs: ["centre"], allow: guarded("is not before today")),
            SlotDefinition(name: "people", entity: "people", fallback: .number(1)),
        ],
        [
            StateDefinition(
                name: "ask", work: .fill(["city", "centre", "day"]), next: .named("confirm"),
                outcomes: [offer("none", .named("no-board")), offer("failed", .named("no-board"))]),
            StateDefinition(
                name: "confirm", work: .confirm(["city", "centre", "day", "people"]), agreed: .named("reserve"),
                refused: .named("dropped")),
            StateDefinition(
                name: "reserve", work: .act("board.reserve"),
                outcomes: [
                    offer("reserved", .named("done")), offer("taken", .named("full")),
                    offer("failed", .named("no-board")),
                ], undo: "docs.flat"),
            StateDefinition(name: "full", next: .named("ask"), clear: ["day"]),
            StateDefinition(name: "no-board", see: ["docs.paper"]),
            StateDefinition(name: "done", next: .end), StateDefinition(name: "dropped", next: .end),
            StateDefinition(name: "online", isPart: true),
        ])

    /// A slot that may be left open, a look-up, and parts.
    private static let price = flow(
        "price", "ask", slots: [SlotDefinition(name: "rooms", entity: "rooms", mayBeSkipped: true)],
        [
            StateDefinition(name: "ask", work: .fill(["city", "rooms"]), next: .named("find")),
            StateDefinition(
                name: "find", work: .lookUp("rents.price"),
                outcomes: [offer("found", .named("said")), offer("failed", .named("no-price"))]),
            StateDefinition(name: "said", next: .parts), StateDefinition(name: "no-price", next: .parts),
            StateDefinition(name: "why", isPart: true),
        ])

    /// Roles, cases and groups.
    private static let trip = flow(
        "trip", "ask",
        slots: [
            SlotDefinition(name: "origin", entity: "city", role: .from),
            SlotDefinition(name: "target", entity: "city", role: .to),
        ],
        [
            StateDefinition(name: "ask", work: .fill(["origin", "target"]), next: .named("split")),
            StateDefinition(
                name: "split",
                work: .cases([
                    StateDefinition.Case(when: guarded("target is omsk"), target: .named("omsk")),
                    StateDefinition.Case(when: guarded("citizenship is in eaeu"), target: .named("free")),
                    StateDefinition.Case(target: .named("visa")),
                ])),
            StateDefinition(name: "omsk"), StateDefinition(name: "free"), StateDefinition(name: "visa"),
        ])

    /// Personal numbers: one that lives for a turn, and one of which only is known that it was said.
    private static let check = flow(
        "check", "ask",
        slots: [
            SlotDefinition(name: "number", entity: "iin", secrecy: .turn),
            SlotDefinition(name: "note", entity: "note"),
        ],
        [
            StateDefinition(name: "ask", work: .fill(["number"]), next: .named("find")),
            StateDefinition(
                name: "find", work: .lookUp("people.check"),
                outcomes: [offer("found", .named("shown")), offer("failed", .named("ask"))]),
            StateDefinition(name: "shown", next: .end),
        ])

    /// A guard of these tests: one that cannot be read holds never.
    static func guarded(_ text: String) -> Guard {
        let parsed = text.hasPrefix("is ") ? try? GuardParser.parse(text, of: "day") : try? GuardParser.parse(text)
        return parsed ?? Guard([Guard.Test("nothing", .oneOf([]))])
    }
}
