import Dialog
import Rehearsal
import TestSupport

/// Scripts by chance: every kind of statement, with awkward words in it.
struct RandomScript {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    mutating func script() -> Script {
        Script(file: "a.chat", statements: (0..<random.below(12)).map { _ in statement() })
    }

    /// Pieces of lines in no order.
    mutating func noise() -> String {
        let pieces = [
            "> ", ">ru ", "< ", "<|", "<!", "= ", "~ ", "given ", "slot ", "a=b", "\"", "\\", "\n", "\n", " ", "{a.b}",
            "[c]",
            "\u{301}", "é", "wait 2h", "| ", "contains ", "only", "include x", "#", "media photo", "\t",
            "conversation: t", "> means ", "nothing", "instead ",
        ]
        return (0..<random.below(20)).map { _ in pieces[random.below(pieces.count)] }.joined()
    }

    private mutating func statement() -> Statement {
        switch random.below(15) {
        case 0: .blank
        case 1: .comment(" " + name())
        case 2: .conversation(name() + " " + name())
        case 3: .tags([name(), name()])
        case 4: .languages(["ru", "kk"])
        case 5: .include("../" + name())
        case 6: ScriptDay("2027-0\(1 + random.below(9))-1\(random.below(9))").map { .skip(until: $0) } ?? .blank
        case 7: .expectedToFail(words())
        case 8: .given((0...random.below(3)).map { _ in circumstance() })
        case 9, 10: .says(Utterance(language: language(), content()))
        case 11, 12: .reply(ExpectedReply(language: language(), reply()))
        case 13: .fact(fact())
        default: random.below(2) == 0 ? .trouble(trouble()) : .rule(rule())
        }
    }

    private mutating func content() -> Utterance.Content {
        switch random.below(6) {
        case 5: .means(meaning())
        case 0: .phrase(topic: name(), part: random.below(2) == 0 ? nil : name())
        case 1: .choice(name())
        case 2: .media("voice")
        default: .text(words())
        }
    }

    private mutating func meaning() -> Meaning {
        switch random.below(5) {
        case 0: Meaning()
        case 1: Meaning(topic: name(), part: random.below(2) == 0 ? nil : name(), values: [pair()])
        case 2: Meaning(values: [pair(), pair()], isCorrection: true)
        case 3: Meaning(values: [pair()], answer: .unsure)
        default: Meaning(answer: random.below(2) == 0 ? .agreed : .refused)
        }
    }

    private mutating func reply() -> ExpectedReply.Content {
        switch random.below(4) {
        case 0: .anythingMore
        case 1: .never(pattern())
        default: .oneOf((0...random.below(3)).map { _ in pattern() })
        }
    }

    private mutating func pattern() -> ReplyPattern {
        ReplyPattern(
            name(), arguments: (0..<random.below(3)).map { _ in pair() },
            wordings: (0..<random.below(2)).map { _ in random.below(2) == 0 ? .contains(words()) : .pattern(words()) })
    }

    private mutating func fact() -> Fact {
        switch random.below(12) {
        case 8: .law(name())
        case 9: .answered(within: 1 + random.below(99))
        case 10: .sayable(name(), language: "kk")
        case 0: .state(name() + "/" + name())
        case 1: .slot(pair())
        case 2: .noSlot(name())
        case 3: .booking([pair(), pair()])
        case 4: .noBooking([pair()])
        case 5: .notStored(words())
        case 6: .choices([name(), name()], andMore: random.below(2) == 0)
        case 7: .stack([name()])
        default: .row(random.below(15))
        }
    }

    private mutating func trouble() -> Trouble {
        switch random.below(6) {
        case 0: ScriptDuration(1 + random.below(100), .hours).map { .wait($0) } ?? .killServer
        case 1: .person(words())
        case 2: .operatorSays(name() + " " + name())
        case 3: .cutBytes(1 + random.below(100))
        case 4: .knowledge(KnowledgeStub(name(), .offers([value(), value()])))
        default: .reload(name())
        }
    }

    private mutating func rule() -> Rule {
        switch random.below(3) {
        case 0: .neverContains(words())
        case 1: .neverSays(name(), after: random.below(2) == 0 ? nil : random.below(100))
        default: .atMostOnce(name())
        }
    }

    private mutating func circumstance() -> Circumstance {
        switch random.below(7) {
        case 0: .slot(pair())
        case 1: .seed(random.next())
        case 2: .stack([name(), name()])
        case 3: .open(topic: name(), state: name(), slot: random.below(2) == 0 ? nil : name())
        case 4: .booking([pair()])
        case 5: .knowledge(KnowledgeStub(name(), .outcome("found", [pair()])))
        default: .knowledge(KnowledgeStub(name(), .down))
        }
    }

    private mutating func pair() -> NamedValue { NamedValue(name(), value()) }

    private mutating func value() -> ScriptValue {
        switch random.below(4) {
        case 0: .any
        case 1: .relative(random.below(100) - 50, ScriptValue.Unit.allCases[random.below(3)])
        case 2: .text(words())
        default: .word(["almaty", "10:00", "2026-11-25", "+x", "a=b", "3"][random.below(6)])
        }
    }

    private mutating func words() -> String {
        let pieces = [
            "a", " ", "\"", "\\", "\n", "\t", "|", "{", "[", "media", "photo", "means", "\u{301}", "=", "#", "\u{2026}",
            ">",
        ]
        let text = (0...random.below(6)).map { _ in pieces[random.below(pieces.count)] }.joined()
        return text
    }

    private mutating func name() -> String { ["iin", "a.b", "ask-city", "papers", "x2"][random.below(5)] }

    private mutating func language() -> String? { random.below(4) == 0 ? "kk" : nil }
}
