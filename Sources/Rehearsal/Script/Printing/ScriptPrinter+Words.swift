/// The words of facts, troubles, rules and circumstances.
extension ScriptPrinter {
    package static func words(_ fact: Fact) -> String {
        switch fact {
        case .state(let state): "state " + state
        case .stack(let topics): (["stack"] + topics).joined(separator: " ")
        case .slot(let value): "slot " + words(value)
        case .noSlot(let name): "no slot " + name
        case .noEffect: "no effect"
        case .booking(let values): (["booking"] + values.map(words)).joined(separator: " ")
        case .noBooking(let values): (["no booking"] + values.map(words)).joined(separator: " ")
        case .notStored(let text): "not stored " + quoted(text)
        case .kind(let kind): "kind " + kind
        case .choices(let names, let andMore):
            (["choices"] + names + (andMore ? ["\u{2026}"] : [])).joined(separator: " ")
        case .topic(let topic): "topic " + topic
        case .language(let language): "language " + language
        case .row(let number): "row \(number)"
        case .law(let name): "law " + name
        case .answered(let messages): "answered within \(messages)"
        case .sayable(let text, let language): "sayable " + text + " " + language
        }
    }

    static func words(_ meaning: Meaning) -> String {
        let topic = meaning.topic.map { "{" + $0 + (meaning.part.map { "[\($0)]" } ?? "") + "}" }
        let words =
            (meaning.isCorrection ? [Meaning.instead] : []) + [topic].compactMap(\.self) + meaning.values.map(words)
            + [meaning.answer?.word].compactMap(\.self)
        return ([MeaningParser.word] + (words.isEmpty ? [Meaning.nothing] : words)).joined(separator: " ")
    }

    static func words(_ trouble: Trouble) -> String {
        switch trouble {
        case .wait(let duration): "wait \(duration)"
        case .reload(let folder): "reload " + folder
        case .dropConnection: "drop connection"
        case .killServer: "kill server"
        case .person(let name): "person " + quotedIfNeeded(name)
        case .operatorTakes: "operator takes"
        case .operatorSays(let text): "operator says " + text
        case .operatorLeaves: "operator leaves"
        case .operatorEnds: "operator ends"
        case .cutBytes(let length): "cut bytes \(length)"
        case .knowledge(let stub): "knowledge " + words(stub)
        }
    }

    package static func words(_ rule: Rule) -> String {
        switch rule {
        case .neverContains(let text): "never contains " + quoted(text)
        case .neverSays(let key, let after): "never says " + key + (after.map { " after \($0)" } ?? "")
        case .atMostOnce(let key): "at most once " + key
        }
    }

    package static func words(_ circumstance: Circumstance) -> String {
        switch circumstance {
        case .slot(let value): "slot " + words(value)
        case .language(let language): "language " + language
        case .seed(let seed): "seed \(seed)"
        case .stack(let topics): (["stack"] + topics).joined(separator: " ")
        case .open(let topic, let state, let slot):
            "open " + topic + (state.map { " at " + $0 } ?? "") + (slot.map { " asking " + $0 } ?? "")
        case .clock(let moment): "clock \(moment)"
        case .booking(let values): (["booking"] + values.map(words)).joined(separator: " ")
        case .knowledge(let stub): "knowledge " + words(stub)
        }
    }

    private static func words(_ stub: KnowledgeStub) -> String {
        let answer =
            switch stub.answer {
            case .down: ["down"]
            case .up: ["up"]
            case .outcome(let outcome, let values): [outcome] + values.map(words)
            case .offers(let values): ["offers"] + values.map(word)
            }
        return ([stub.name] + answer).joined(separator: " ")
    }

    package static func words(_ value: NamedValue) -> String { value.name + "=" + word(value.value) }

    private static func word(_ value: ScriptValue) -> String {
        switch value {
        case .word(let word): quotedIfNeeded(word)
        case .text(let text): quoted(text)
        case .relative(let amount, let unit): (amount < 0 ? "" : "+") + "\(amount)" + String(unit.rawValue)
        case .any: "*"
        }
    }

    static func quotedIfNeeded(_ text: String) -> String {
        let isBare = text.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7f && $0 != "\"" }
        return isBare && !text.isEmpty && text != "|" ? text : quoted(text)
    }

    /// In quotation marks, with a `\` before what would end them.
    static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7f:
                quoted += "\\u{" + String(scalar.value, radix: 16) + "}"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
