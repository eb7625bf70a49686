extension Mistake {
    private static let iin = "Locales/ru/documents/iin.ftl"
    private static let kkIIN = "Locales/kk/documents/iin.ftl"
    private static let terminal = "Locales/ru/terminal.ftl"
    private static let pets = "Locales/ru/documents/pets.txt"
    private static let words = "Locales/ru/entities.yaml"

    /// In texts and phrases.
    static let inTexts: [Mistake] = [
        Mistake(
            "a text taken away", in: "Locales/kk/general/goodbye.ftl", .replace("farewell =", by: "# farewell ="),
            .at(("missing-text", "Dialogs/general/goodbye.yaml", "farewell:"))),
        Mistake(
            "a text with a slip in its name", in: "Locales/kk/general/goodbye.ftl",
            .replace("farewell =", by: "farwell ="),
            .at(
                ("missing-text", "Dialogs/general/goodbye.yaml", "farewell:"),
                ("unused-text", "Locales/kk/general/goodbye.ftl", "farwell ="))),
        Mistake("a brace left open", in: kkIIN, .append("\nlate = { $city\n"), "fluent-syntax", at: "late ="),
        Mistake(
            "a line that is not indented", in: kkIIN, .append("\nlate =\nfirst line\n"),
            .at(("fluent-syntax", kkIIN, "late ="), ("fluent-syntax", kkIIN, "first line"))),
        Mistake("a text twice", in: kkIIN, .append("\ntitle = X\n"), "fluent-syntax", at: "title = X"),
        Mistake(
            "a term that is not there", in: kkIIN, .replace("title =", by: "title = { -no-term }"), "fluent-syntax",
            at: "-no-term"),
        Mistake(
            "a function with a slip", in: kkIIN, .replace("title =", by: "title = { NUMBR(5) }"), "fluent-syntax",
            at: "NUMBR"),
        Mistake(
            "a variable with a slip", in: "Locales/kk/rentals/price.ftl", .replace("{ $price }", by: "{ $prise }"),
            "unknown-variable", at: "said ="),
        Mistake(
            "a variable more than the twin", in: kkIIN, .replace("title =", by: "title = { $city }"),
            "unknown-variable",
            at: "title ="),
        Mistake(
            "a variable less than the twin", in: "Locales/kk/rentals/price.ftl", .replace("{ $as-of }", by: ""),
            "other-twin", at: "said ="),
        Mistake(
            "a plural too few", in: terminal, .replace("        [few] { $limit } байт", by: "       # { $limit } байт"),
            .at(("missing-plural", terminal, "$limit ->"), ("old-translation", "Locales/kk/terminal.ftl", "too-long ="))
        ),
        Mistake(
            "no star in a choice", in: terminal, .replace("       *[other]", by: "        [other]"),
            .at(("fluent-syntax", terminal, "{ $limit ->"))),
        Mistake(
            "a fact that the state does not list", in: "Locales/kk/general/goodbye.ftl",
            .replace("farewell =", by: "farewell = { FACT(\"mci.2022\") }"), "unknown-fact", at: "farewell ="),
        Mistake(
            "a fee that is not there", in: "Locales/kk/general/goodbye.ftl",
            .replace("farewell =", by: "farewell = { FACT(\"mci.2222\") }"), "unknown-fact", at: "farewell ="),
        Mistake(
            "a button too long", in: "Locales/kk/documents/pets.ftl",
            .replace("label-price =", by: "label-price = 1234567890 1234567890 "), "long-label", at: "label-price ="),
        Mistake(
            "an answer like a book", in: iin, .append("\nwhat-2 = " + String(repeating: "a", count: 5000) + "\n"),
            .at(("half-text", iin, "what-2 ="), ("long-text", iin, "what-2 ="))),
        Mistake("a form that only Russian has", in: iin, .append("\nwhat-3 = X\n"), "half-text", at: "what-3 ="),
        Mistake(
            "a source changed and its translation not", in: "Locales/ru/general/goodbye.ftl",
            .replace("farewell =", by: "farewell = X"),
            .at(("old-translation", "Locales/kk/general/goodbye.ftl", "farewell ="))),
        Mistake(
            "a text begun", in: "Locales/kk/general/goodbye.ftl", .bytes(Array("title = Сау\nfarewell = …\n".utf8)),
            "unwritten-text", at: "farewell = …"),
        Mistake(
            "a heading with a slip", in: pets, .replace("[price]", by: "[prise]"),
            .at(
                ("unknown-part", pets, "[prise]"), ("missing-phrases", pets, ""),
                ("missing-phrases", "Locales/kk/documents/pets.txt", ""))),
        Mistake(
            "a heading that is not closed", in: pets, .replace("[price]", by: "[price"),
            .at(("bad-heading", pets, "[price"), ("missing-phrases", pets, ""))),
        Mistake(
            "a heading without phrases", in: pets, .append("\n[what]\n"),
            .at(("empty-phrases", pets, "[what]"), ("missing-phrases", "Locales/kk/documents/pets.txt", ""))),
        Mistake(
            "a phrase of another topic", in: pets, .append("КАК получить ИИН?\n"), "ambiguous-phrase",
            at: "КАК получить"),
        Mistake("phrases that were emptied", in: pets, .bytes(Array("# later\n".utf8)), "empty-phrases", at: ""),
        Mistake(
            "a weekday too many", in: words, .replace("weekdays:", by: "weekdays:\n    8: [восьмое]"), "bad-word-key",
            at: "8: [восьмое]"),
        Mistake(
            "an entity that is not there", in: words, .replace("values:", by: "values:\n  town: { oral: [Уральск] }"),
            "bad-word-key", at: "town:"),
        Mistake(
            "a list without brackets", in: words, .replace("fillers: [", by: "fillers: ха\nsmalls: ["),
            .at(("wrong-value", words, "fillers:"), ("unknown-key", words, "smalls:"))),
    ]
}
