/// The files of words: lexicons in Locales.
extension Shape {
    /// Every key of `Locales/<language>/entities.yaml`.
    static let lexicon = Shape.record([
        Key("inflection", .record([Key("cuts", .words), Key("endings", .lists)])),
        Key(
            "roles",
            .list(.record([Key("role", .word, isRequired: true), Key("before", .words), Key("endings", .words)]))),
        Key("answers", .record([Key("agreed", .words), Key("refused", .words), Key("unsure", .words)])),
        Key("fillers", .words), Key("corrections", .words), Key("negations", sides), Key("asks", .words),
        Key("joins", .words),
        Key("numbers", .names(.words)), Key("ordinals", .names(.words)), Key("units", .names(.words)),
        Key("currencies", .names(.words)),
        Key(
            "calendar",
            .record([
                Key("days", .names(.words)), Key("weekdays", .names(.words)), Key("months", .names(.words)),
                Key("spans", .names(.words)), Key("later", sides), Key("ago", sides), Key("next", .words),
            ])),
        Key(
            "clock",
            .record([
                Key("hours", sides), Key("minutes", .words), Key("parts", .names(.words)), Key("morning", .words),
                Key("evening", .words),
            ])),
        Key("values", .names(.names(.words))),
    ])

    /// `Locales/<language>/concepts.yaml`: words that mean about the same, by a name that all languages share.
    static let concepts = Shape.names(.words)

    private static let sides = Shape.record([Key("before", .words), Key("after", .words)])
}
