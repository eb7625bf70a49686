/// Reads what stands behind a `=`.
enum FactParser {
    static func fact(_ words: inout WordReader) throws(ScriptFlaw) -> Fact {
        let word = try words.next(among: Fact.words, "what can be asked behind a =")
        let (fact, form) = try read(word.text, &words)
        try words.end(form)
        return fact
    }

    private static func read(_ word: String, _ words: inout WordReader) throws(ScriptFlaw) -> (Fact, String) {
        switch word {
        case "state": return (.state(try words.name("a state")), "= state documents.iin/papers")
        case "stack":
            var topics: [String] = []
            while !words.isAtEnd { topics.append(try words.name("a topic")) }
            return (.stack(topics), "= stack queues.book rentals.price")
        case "slot": return (.slot(try words.pair()), "= slot city=astana")
        case "booking": return (.booking(try values(&words)), "= booking centre=c2 day=+2d")
        case "no": return try absence(&words)
        case "not":
            try words.expect("stored", in: "= not stored \"4400\"")
            return (.notStored(try words.quotation()), "= not stored \"4400\"")
        case "kind": return (.kind(try words.name("a kind of reply")), "= kind ask")
        case "choices": return (try choices(&words), "= choices where papers")
        case "topic": return (.topic(try words.name("a topic")), "= topic documents.iin")
        case "language": return (.language(try words.language()), "= language kk")
        case "law": return (.law(try words.name("a law")), "= law asylum-asks-nothing")
        case "answered":
            let form = "= answered within 12"
            try words.expect("within", in: form)
            return (.answered(within: try words.number(1...100, "a number of messages")), form)
        case "sayable":
            let key = try words.name("a text key")
            return (.sayable(key, language: try words.language()), "= sayable rentals.price.said ru")
        default: return (.row(try words.number(0...99, "the number of a row")), "= row 11")
        }
    }

    private static func absence(_ words: inout WordReader) throws(ScriptFlaw) -> (Fact, String) {
        switch try words.next(among: ["effect", "slot", "booking"], "what can be absent").text {
        case "effect": return (.noEffect, "= no effect")
        case "slot": return (.noSlot(try words.name("a slot")), "= no slot city")
        default: return (.noBooking(try words.pairs()), "= no booking centre=c2")
        }
    }

    private static func values(_ words: inout WordReader) throws(ScriptFlaw) -> [NamedValue] {
        [try words.pair()] + (try words.pairs())
    }

    private static func choices(_ words: inout WordReader) throws(ScriptFlaw) -> Fact {
        var names: [String] = []
        while let word = words.next() {
            if word.bare == "\u{2026}" || word.bare == "..." { return .choices(names, andMore: true) }
            guard !word.isQuoted, !word.text.isEmpty, word.text.utf8.allSatisfy({ 0x21...0x7e ~= $0 }) else {
                throw ScriptFlaw(
                    word.column, "«\(word.text)» is no name of a choice.", "Name them: = choices where papers")
            }
            names.append(word.text)
        }
        return .choices(names, andMore: false)
    }
}
