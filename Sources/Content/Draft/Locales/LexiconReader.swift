import Dialog
import Understanding

/// Makes a lexicon of the YAML of a locale's words.
struct LexiconReader {
    private(set) var lexicon: Lexicon
    private(set) var badKeys: [Word] = []

    init(language: String) {
        lexicon = Lexicon(language: language)
    }

    mutating func add(_ meaning: WordMeaning, _ node: YAMLNode?) {
        lexicon.entries += Word.list(node).map { Lexicon.Entry(meaning, $0.text) }
    }

    /// Reads `entities.yaml` of a locale.
    mutating func read(words root: YAMLNode) {
        readInflection(root)
        for answer in [("agreed", Clause.Answer.agreed), ("refused", .refused), ("unsure", .unsure)] {
            add(.answer(answer.1), root["answers"]?.value[answer.0]?.value)
        }
        add(.filler, root["fillers"]?.value)
        add(.correction, root["corrections"]?.value)
        add(.ask, root["asks"]?.value)
        add(.join, root["joins"]?.value)
        eachSide(root["negations"]?.value) { .negation($0) }
        eachKey(root["numbers"]?.value) { Int64($0).map { .number($0) } }
        eachKey(root["ordinals"]?.value) { Int($0).map { .ordinal($0) } }
        eachKey(root["units"]?.value) { .unit(entity: $0) }
        eachKey(root["currencies"]?.value) { .currency($0) }
        if let calendar = root["calendar"]?.value { read(calendar: calendar) }
        if let clock = root["clock"]?.value { read(clock: clock) }
        for entity in root["values"]?.value.entries ?? [] {
            for value in entity.value.entries { add(.value(entity: entity.key, value: value.key), value.value) }
        }
    }

    private mutating func readInflection(_ root: YAMLNode) {
        lexicon.cuts = Word.list(root["inflection"]?.value["cuts"]?.value).map(\.text)
        if case .list(let groups) = root["inflection"]?.value["endings"]?.value.value {
            lexicon.endings = groups.map { Word.list($0).map(\.text) }
        }
        guard case .list(let marks) = root["roles"]?.value.value else { return }
        for mark in marks {
            guard let word = Word(mark["role"]?.value) else { continue }
            guard let role = FoundValue.Role(rawValue: word.text) else {
                badKeys.append(word)
                continue
            }
            lexicon.roles.append(
                Lexicon.RoleMark(
                    role: role, before: Word.list(mark["before"]?.value).map(\.text),
                    endings: Word.list(mark["endings"]?.value).map(\.text)))
        }
    }

    private mutating func read(calendar: YAMLNode) {
        eachKey(calendar["days"]?.value) { Int($0).map { .day($0) } }
        eachKey(calendar["weekdays"]?.value) { Int($0).flatMap { (1...7).contains($0) ? .weekday($0) : nil } }
        eachKey(calendar["months"]?.value) { Int($0).flatMap { (1...12).contains($0) ? .month($0) : nil } }
        eachKey(calendar["spans"]?.value) { WordMeaning.Span(rawValue: $0).map { .span($0) } }
        eachSide(calendar["later"]?.value) { .later($0) }
        eachSide(calendar["ago"]?.value) { .ago($0) }
        add(.next, calendar["next"]?.value)
    }

    private mutating func read(clock: YAMLNode) {
        eachSide(clock["hours"]?.value) { .hours($0) }
        add(.minutes, clock["minutes"]?.value)
        add(.morning, clock["morning"]?.value)
        add(.evening, clock["evening"]?.value)
        eachKey(clock["parts"]?.value) { text in
            let parts = text.split(separator: ":").compactMap { Int($0) }
            guard parts.count == 2, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]) else { return nil }
            return .dayPart(parts[0] * 60 + parts[1])
        }
    }

    private mutating func eachSide(_ node: YAMLNode?, _ meaning: (WordMeaning.Side) -> WordMeaning) {
        for side in WordMeaning.Side.allCases { add(meaning(side), node?[side.rawValue]?.value) }
    }

    private mutating func eachKey(_ node: YAMLNode?, _ meaning: (String) -> WordMeaning?) {
        for entry in node?.entries ?? [] {
            if let meaning = meaning(entry.key) {
                add(meaning, entry.value)
            } else {
                badKeys.append(Word(text: entry.key, place: entry.place))
            }
        }
    }
}
