extension Mistake {
    private static let entities = "Dialogs/entities.yaml"
    private static let facts = "Dialogs/knowledge/facts.yaml"
    private static let rents = "Dialogs/knowledge/rents.csv"
    private static let sources = "Dialogs/knowledge/sources.yaml"
    private static let notices = "Dialogs/notices.yaml"

    /// In entities, facts, tables, sources and notices.
    static let inTables: [Mistake] = [
        Mistake(
            "a new town without a name", in: entities, .replace("kokshetau,", by: "kokshetau, zaisan,"),
            "unnamed-value",
            at: "zaisan"),
        Mistake(
            "a value taken away that a flow asks about", in: entities, .replace("e-signature, other]", by: "other]"),
            .at(("unknown-entity", "Dialogs/queues/papers-to-bring.yaml", "service is e-signature"))),
        Mistake(
            "a group with a country that is none", in: entities, .replace("eaeu: [ru,", by: "eaeu: [rus,"),
            "unknown-entity", at: "[rus,"),
        Mistake(
            "a kind with a slip", in: entities, .replace("kind: money", by: "kind: mony"), "wrong-word", at: "mony"),
        Mistake(
            "values without brackets", in: entities, .replace("[car, bus, train, plane, foot, bike]", by: "car, bus"),
            "wrong-value", at: "car, bus"),
        Mistake(
            "a row with a cell too many", in: rents, .replace("almaty,1,220000,", by: "almaty,1,220000,,"), "bad-row",
            at: "220000,,"),
        Mistake(
            "a day that does not exist", in: rents, .append("oral,2,150000,2022-02-30,krisha.kz\n"), "bad-row",
            at: "02-30"),
        Mistake("a price in words", in: rents, .append("oral,2,cheap,2022-09-28,krisha.kz\n"), "bad-row", at: "cheap"),
        Mistake(
            "a day written as at home", in: rents, .append("oral,2,150000,28.09.2022,krisha.kz\n"), "bad-row",
            at: "28.09"),
        Mistake(
            "a fact past its day", in: facts,
            .replace("iin.what: { source:", by: "iin.what: { valid-until: 2026-11-01, source:"), "stale-fact",
            at: "2026-11-01"),
        Mistake(
            "a fact whose day is near", in: facts,
            .replace("iin.what: { source:", by: "iin.what: { valid-until: 2026-12-01, source:"), "stale-fact",
            at: "2026-12-01"),
        Mistake(
            "a thirteenth month", in: facts, .replace("checked: 2021-12-13", by: "checked: 2021-13-12"), "bad-fact",
            at: "2021-13-12"),
        Mistake(
            "a sure fact without a source", in: facts, .replace("source: prg.kz, ", by: ""), "bad-fact",
            at: "mci.2022: {"),
        Mistake(
            "a sum with a blank in it", in: facts, .replace("value: 3063,", by: "value: 3 063,"), "bad-fact",
            at: "3 063"),
        Mistake(
            "a confidence with a slip", in: facts, .replace("confidence: confirmed }", by: "confidence: comfirmed }"),
            "bad-fact", at: "comfirmed"),
        Mistake(
            "a table that is not there", in: sources, .replace("glossary.csv", by: "glosary.csv"),
            .at(("bad-source", sources, "glosary"), ("bad-source", "Dialogs/knowledge/glossary.csv", ""))),
        Mistake("a table without a key", in: sources, .replace(", key: [term]", by: ""), "bad-source", at: "glossary:"),
        Mistake(
            "a source that takes too long", in: sources, .replace("timeout: 2s", by: "timeout: 2m"), "bad-source",
            at: "timeout:"),
        Mistake(
            "a notice until no day", in: notices, .replace("2022-10-31", by: "31.10.2022"), "wrong-word", at: "31.10"),
        Mistake(
            "a notice of no topic", in: notices, .replace("queues.border-wait", by: "queues.border"), "unknown-target",
            at: "queues.border,"),
        Mistake(
            "a notice without a text", in: notices, .append("frost: { until: 2026-12-31 }\n"), "missing-text",
            at: "frost:"),
    ]
}
