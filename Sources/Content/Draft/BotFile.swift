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
    let courtesies: [Word]
    let quiet: [Word]
    let shared: [SlotLine]
    let person: Word?
    let answerWithin: Word?
    /// `reminder`, `pause` and the like, as they are written.
    let times: [(name: Word, duration: Word)]

    init(_ yaml: YAMLFile) {
        self.yaml = yaml
        languages = Word.list(yaml.root?["languages"]?.value)
        zone = Word(yaml.root?["zone"]?.value)
        home = Word(yaml.root?["home"]?.value)
        fallback = Word(yaml.root?["fallback"]?.value)
        emergency = Word(yaml.root?["emergency"]?.value)
        courtesies = Word.list(yaml.root?["courtesies"]?.value)
        quiet = Word.list(yaml.root?["quiet"]?.value)
        shared = (yaml.root?["shared"]?.value.entries ?? []).map(SlotLine.init)
        person = Word(yaml.root?["person"]?.value)
        answerWithin = Word(yaml.root?["answer-within"]?.value)
        times = (yaml.root?["times"]?.value.entries ?? []).compactMap { entry in
            Word(entry.value).map { (Word(text: entry.key, place: entry.place), $0) }
        }
    }

    /// In how many messages somebody who answers what is asked has an answer or a person, unless the file says otherwise.
    static let usualAnswerWithin = 12
    static let answersWithin = 1...100

    /// That number; nil where what stands there is none.
    var messagesToAnswer: Int? {
        guard let answerWithin else { return Self.usualAnswerWithin }
        return Int(answerWithin.text).flatMap { Self.answersWithin.contains($0) ? $0 : nil }
    }

    /// The words of `person:`: who answers somebody who wants a person.
    static let operators = "operators"
    static let phones = "phones"

    /// nil where a key that must be there is missing.
    func settings(_ entities: [EntityDefinition]) -> BotSettings? {
        guard let zone, let home, let fallback else { return nil }
        return BotSettings(
            languages: languages.map(\.text), zone: ZoneRules(named: zone.text), home: home.text,
            fallback: fallback.text, emergency: emergency?.text, courtesies: courtesies.map(\.text),
            quiet: quiet.map(\.text), shared: shared.compactMap { $0.definition(entities) },
            hasOperators: person?.text == Self.operators, times: dialogTimes)
    }

    /// Every topic that it names.
    var topics: [Word] { [home, fallback, emergency].compactMap(\.self) + courtesies + quiet }

    private var dialogTimes: DialogTimes {
        var all = DialogTimes()
        for (name, word) in times {
            guard let duration = Duration(word.text) else { continue }
            switch name.text {
            case "reminder": all.reminder = duration.milliseconds
            case "pause": all.pause = duration.milliseconds
            case "task": all.task = duration.milliseconds
            case "confirmation": all.confirmation = duration.milliseconds
            default: break
            }
        }
        return all
    }
}

/// A length of time as files write it: `20m`, `36h`, `7d`.
struct Duration {
    let milliseconds: Int64

    /// nil where it is none, or longer than ten years.
    init?(_ text: String) {
        let units: [Character: Int64] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
        guard let unit = text.last.flatMap({ units[$0] }), let count = Int64(text.dropLast()), count > 0,
            count <= 3653 * 86_400 / unit
        else { return nil }
        milliseconds = count * unit * 1000
    }
}
