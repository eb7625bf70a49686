import Dialog
import Testing

@Suite struct CommandTests {
    private typealias Bot = SampleBot

    @Test func backUndoesTheLastStepAndSaysThatPlaceAgain() throws {
        var talk = try Talk()
        talk.hear(Bot.message("docs.paper"))
        talk.hear(Bot.message("docs.flat"))
        let said = talk.hear(Bot.command(.back))
        #expect(said == [Bot.reply("docs.paper", "what", offering: ["where", "cost"], as: "back")])
        #expect(talk.session.position == Bot.position("docs.paper", "what"))
        #expect(talk.session.undo.isEmpty)
    }

    @Test func backAtTheBeginningSaysThatThereIsNothingToUndo() throws {
        var talk = try Talk()
        #expect(talk.hear(Bot.command(.back)) == [Bot.reply("back", "said", as: "back")])
        talk.hear(Bot.message("docs.paper"))
        let before = talk.session
        #expect(talk.texts(Bot.command(.back)) == ["back.said"])
        #expect(talk.session.position == before.position)
        #expect(talk.session.lastReplies == before.lastReplies)
    }

    @Test func backReachesTenStepsAndNoFurther() throws {
        var talk = try Talk()
        talk.hear(Bot.message("docs.flat"))
        for index in 0..<11 { talk.hear(Bot.message("docs.paper", index % 2 == 0 ? "what" : "cost")) }
        #expect(talk.session.undo.count == 10)
        for _ in 0..<10 { #expect(talk.texts(Bot.command(.back)) != ["back.said"]) }
        #expect(talk.session.position == Bot.position("docs.paper", "what"))
        #expect(talk.texts(Bot.command(.back)) == ["back.said"])
    }

    @Test func backSkipsPlacesThatTheContentNoLongerHas() throws {
        var talk = try Talk()
        talk.session.position = Bot.position("docs.flat", "which")
        talk.session.undo = [Bot.position("docs.paper", "cost"), Bot.position("gone", "state")]
        #expect(talk.texts(Bot.command(.back)) == ["docs.paper.cost"])
    }

    @Test func repeatSaysTheLastReplyAgainBubbleByBubble() throws {
        var talk = try Talk()
        talk.hear(Bot.message("docs.flat"))
        talk.hear(Bot.choice(Bot.id("docs.flat", "which", "own")))
        let before = talk.session
        #expect(
            talk.hear(Bot.command(.again)) == [
                Bot.reply("docs.flat", "own", as: "again"), Bot.reply("docs.flat", "last"),
            ])
        var expected = before
        expected.turns = 3
        #expect(talk.session == expected)
    }

    @Test func repeatAtTheBeginningSaysThatThereIsNothing() throws {
        var talk = try Talk()
        #expect(talk.hear(Bot.command(.again)) == [Bot.reply("again", "said", as: "again")])
    }

    @Test func repeatLeavesOutWhatTheContentNoLongerSays() throws {
        var talk = try Talk()
        talk.hear(Bot.message("docs.paper"))
        var gone = talk.session.lastReplies[0]
        gone.text = "gone.text"
        talk.session.lastReplies[0].choices.append(Choice(id: "zzzz.gone", label: "gone.label-gone"))
        talk.session.lastReplies.insert(gone, at: 0)
        #expect(
            talk.hear(Bot.command(.again)) == [
                Bot.reply("docs.paper", "what", offering: ["where", "cost"], as: "again")
            ])
    }

    @Test func restartClearsAllButTheLanguageSaysSoAndOpensHome() throws {
        var talk = try Talk()
        talk.hear(Bot.command(.language("kk")))
        talk.hear(Bot.message("docs.paper"))
        talk.hear(Bot.message("docs.flat"))
        let said = talk.hear(Bot.command(.restart))
        let home = Bot.reply("home", "all", offering: ["paper", "person"], in: "kk")
        #expect(said == [Bot.reply("restart", "said", as: "restart", in: "kk"), home])
        var expected = Session()
        expected.language = "kk"
        expected.isLanguageChosen = true
        expected.lastSureLanguage = "kk"
        expected.position = Bot.position("home", "all")
        expected.lastReplies = [Bot.reply("restart", "said", in: "kk"), home]
        expected.turns = 4
        #expect(talk.session == expected)
    }

    @Test func personSaysThePhonesAsAHandoff() throws {
        var talk = try Talk()
        let phones = Bot.reply("human", "phones", kind: .handoff, offering: ["menu"], as: "human")
        #expect(talk.hear(Bot.command(.person)) == [phones])
        talk.hear(Bot.message(nil))
        #expect(talk.hear(Bot.choice(Bot.id("unknown", "sorry", "person"))) == [phones])
    }

    @Test func forgetSaysSoAndLeavesNothing() throws {
        var talk = try Talk()
        talk.hear(Bot.command(.language("kk")))
        talk.hear(Bot.message("docs.paper"))
        talk.hear(Bot.command(.forget))
        #expect(talk.last?.actions == [.say(Bot.reply("forget", "said", as: "forget", in: "kk")), .forget])
        #expect(talk.session == Session())
    }

    @Test func menuOpensHome() throws {
        var talk = try Talk()
        #expect(
            talk.hear(Bot.command(.menu)) == [Bot.reply("home", "all", offering: ["paper", "person"], as: "home")])
    }

    @Test func aCommandThatNoFlowGivesIsNotUnderstood() throws {
        let machine = try DialogMachine(
            settings: Bot.settings, flows: Bot.flows.filter { $0.topic != "back" })
        let step = machine.step(from: Session(), on: Bot.command(.back))
        #expect(step.row == .nothing)
        #expect(
            step.actions == [
                .say(Bot.reply("unknown", "sorry", kind: .fallback, offering: ["menu", "person"], as: "unknown"))
            ])
    }
}
