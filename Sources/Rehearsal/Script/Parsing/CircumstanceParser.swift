/// Reads what stands behind a `given`: one circumstance, or several with `|` between them.
enum CircumstanceParser {
    static func circumstances(_ words: inout WordReader) throws(ScriptFlaw) -> [Circumstance] {
        var circumstances = [try circumstance(&words)]
        while words.take("|") { circumstances.append(try circumstance(&words)) }
        try words.end("given slot city=almaty | language kk | clock 2026-11-23T10:00")
        return circumstances
    }

    private static func circumstance(_ words: inout WordReader) throws(ScriptFlaw) -> Circumstance {
        switch try words.next(among: Circumstance.words, "what can be given").text {
        case "slot": return .slot(try words.pair())
        case "language": return .language(try words.language())
        case "seed":
            let word = try words.next("a number")
            guard let bare = word.bare, let seed = UInt64(bare), bare.utf8.first != UInt8(ascii: "+") else {
                throw ScriptFlaw(word.column, "«\(word.text)» is no number.", "Write it so: given seed 7")
            }
            return .seed(seed)
        case "stack":
            var topics = [try words.name("a topic")]
            while let word = words.peek, word.bare != "|" { topics.append(try words.name("a topic")) }
            return .stack(topics)
        case "open": return try opening(&words)
        case "clock":
            let word = try words.next("a time")
            guard let moment = ScriptMoment(word.text) else {
                throw ScriptFlaw(
                    word.column, "«\(word.text)» is no day with a time.", "Write it so: given clock 2026-11-23T10:00")
            }
            return .clock(moment)
        case "booking": return .booking([try words.pair()] + (try words.pairs()))
        default: return .knowledge(try stub(&words))
        }
    }

    private static func opening(_ words: inout WordReader) throws(ScriptFlaw) -> Circumstance {
        let topic = try words.name("a topic")
        let state = words.take("at") ? try words.name("a state") : nil
        let slot = words.take("asking") ? try words.name("a slot") : nil
        return .open(topic: topic, state: state, slot: slot)
    }

    /// `rents down`, `rents.price found price=250000`, `board.days offers 2026-11-25 +2d`.
    static func stub(_ words: inout WordReader) throws(ScriptFlaw) -> KnowledgeStub {
        let name = try words.name("a source, or a question of one")
        let answer = try words.name("down, up, offers or an outcome")
        switch answer {
        case "down": return KnowledgeStub(name, .down)
        case "up": return KnowledgeStub(name, .up)
        case "offers":
            var values: [ScriptValue] = []
            while let word = words.peek, word.bare != "|" { values.append(try words.value()) }
            return KnowledgeStub(name, .offers(values))
        default: return KnowledgeStub(name, .outcome(answer, try words.pairs()))
        }
    }
}
