import Dialog

/// `bot.yaml` as far as it could be read.
struct BotFile: Sendable {
    /// The path below `Dialogs/`.
    static let path = "bot.yaml"

    let yaml: YAMLFile
    let languages: [Word]
    let zone: Word?
    let home: Word?
    let fallback: Word?
    let emergency: Word?

    init(_ yaml: YAMLFile) {
        self.yaml = yaml
        languages = Word.list(yaml.root?["languages"]?.value)
        zone = Word(yaml.root?["zone"]?.value)
        home = Word(yaml.root?["home"]?.value)
        fallback = Word(yaml.root?["fallback"]?.value)
        emergency = Word(yaml.root?["emergency"]?.value)
    }

    /// nil where a key that must be there is missing.
    var settings: BotSettings? {
        guard let zone, let home, let fallback else { return nil }
        return BotSettings(
            languages: languages.map(\.text), zone: zone.text, home: home.text, fallback: fallback.text,
            emergency: emergency?.text)
    }
}
