import Content
import Conversation
import Dialog
import Testing

@Suite struct LiveContentTests {
    private let small: SmallContent
    private let live: LiveContent

    init() throws {
        small = try SmallContent()
        live = LiveContent(try small.load())
    }

    private func reload() throws { live.replace(with: try small.load()) }

    @Test func aConversationInTheMiddleOfAChangedFlowGoesOnWithItAsItWas() throws {
        var talk = SmallTalk(live)
        #expect(talk.order() == ["Which?"])
        try small.order(one: "second", two: "first")
        try reload()
        talk.restart()
        #expect(talk.press("One") == ["First"])
        var other = SmallTalk(live)
        _ = other.order()
        #expect(other.press("One") == ["Second"])
    }

    @Test func textsAreNeverPinned() throws {
        var talk = SmallTalk(live)
        _ = talk.order()
        try small.order(one: "second", two: "first")
        try small.texts(ofOrder: "first = The first, corrected\nsecond = Second")
        try reload()
        #expect(talk.press("One") == ["The first, corrected"])
    }

    @Test func aTextThatTheNewFlowsDoNotNeedIsSaidAsItWas() throws {
        var talk = SmallTalk(live)
        _ = talk.order()
        try small.write(
            "Dialogs/docs/order.yaml",
            "start: which\nstates:\n  which: { choices: { two: second } }\n  second: { next: end }\n")
        try small.texts(ofOrder: "second = Second")
        try reload()
        #expect(talk.press("One") == ["First"])
    }

    @Test func aTextThatWantsMoreThanTheOldFlowGivesIsSaidAsItWas() throws {
        var talk = SmallTalk(live)
        _ = talk.order()
        try small.write("Dialogs/entities.yaml", "count: { kind: number, from: 1, to: 9 }\n")
        try small.order(one: "second", two: "first", states: "slots: { number: { entity: count, default: 2 } }")
        try small.texts(ofOrder: "first = The { $number }\nsecond = Second")
        try reload()
        #expect(talk.press("One") == ["First"])
    }

    @Test func aConversationInAFlowThatDidNotChangeIsOnTheLiveFlows() throws {
        var talk = SmallTalk(live)
        _ = talk.order()
        try small.write("Dialogs/docs/paper.yaml", "start: cost\nparts:\n  what: {}\n  cost: {}\n")
        try reload()
        #expect(live.all.count == 2)
        #expect(talk.say(.text("paper")).first == "Free")
        #expect(talk.session?.pin == live.bundle.flows.number)
    }

    @Test func theTaskThatIsOverHoldsNothing() throws {
        var talk = SmallTalk(live)
        _ = talk.order()
        let old = live.bundle.flows.number
        try small.order(one: "second", two: "first")
        try reload()
        #expect(talk.session?.pin == old)
        _ = talk.press("One")
        #expect(talk.session?.pin == nil)
        #expect(talk.order() == ["Which?"])
        #expect(talk.session?.pin == live.bundle.flows.number)
        #expect(talk.press("One") == ["Second"])
    }

    @Test func atMostThreeVersionsAreHeldAndWhoseIsGoneIsCarriedOver() throws {
        var talk = SmallTalk(live)
        _ = talk.order()
        for number in 1...3 {
            try small.order(one: "first", two: "second", states: "  more-\(number): { next: end }\n")
            let texts = "first = First\nsecond = Second\nmore-\(number) = More"
            try small.texts(ofOrder: texts)
            try reload()
            #expect(live.all.count == min(3, number + 1))
        }
        #expect(!live.all.contains { $0.flows.number == talk.session?.pin })
        // Its question is still there, so it simply goes on.
        #expect(talk.press("Two") == ["Second"])
    }

    @Test func whoseQuestionIsGoneBeginsAnewAndHearsIt() throws {
        var talk = SmallTalk(live)
        _ = talk.order()
        for number in 1...3 {
            try small.write(
                "Dialogs/docs/order.yaml",
                "start: ask-\(number)\nstates:\n  ask-\(number): { choices: { one: first } }\n  first: { next: end }\n")
            try small.texts(ofOrder: "ask-\(number) = Number \(number)?\nfirst = First")
            try reload()
        }
        let said = talk.say(.text("zzz"))
        #expect(said.first == EngineText.moved.rawValue)
        #expect(said.last == "Number 3?")
        #expect(talk.session?.pin == live.bundle.flows.number)
    }

    @Test func aTopicThatWasAddedTodayIsAnsweredInTheMiddleOfAnOldFlow() throws {
        var talk = SmallTalk(live)
        _ = talk.order()
        try small.order(one: "second", two: "first")
        try small.write("Dialogs/docs/ferry.yaml", "start: when\nparts:\n  when: {}\n  price: {}\n")
        for language in ["ru", "kk"] {
            try small.write(
                "Locales/\(language)/docs/ferry.ftl",
                "title = Ferry\nwhen = At noon\nprice = Much\nlabel-when = When\nlabel-price = Price\n")
            try small.write("Locales/\(language)/docs/ferry.txt", "ferry\nwhere is the ferry boat\n")
        }
        try reload()
        #expect(talk.say(.text("where is the ferry boat")).first == "At noon")
        #expect(talk.press("One") == ["Second"])
    }

    @Test func equalFlowsAreOneVersion() throws {
        for number in 1...4 {
            try small.texts(ofOrder: "first = First \(number)\nsecond = Second")
            try reload()
        }
        #expect(live.all.count == 1)
    }

    @Test func contentIsFreedByWhoFreesAndNotWhileATurnHoldsIt() throws {
        var held: ContentBundle? = live.bundle
        weak let watched = held
        try small.order(one: "second", two: "first")
        try reload()
        live.free()
        #expect(live.retiredCount == 1)
        held = nil
        #expect(watched != nil)
        live.free()
        #expect(live.retiredCount == 0)
        #expect(watched == nil)
    }
}
