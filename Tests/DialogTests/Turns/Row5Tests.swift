import Dialog
import Testing

/// Row 5: the commands.
@Suite struct Row5Tests {
    private typealias Bot = SampleBot

    @Test(arguments: ["back", "again", "simpler", "where", "stop", "restart", "human", "russian", "kazakh"])
    func aCommandInWordsAndOneGivenOutrightDoTheSame(topic: String) throws {
        var inWords = try Talk.booking(Bot.atCity)
        var outright = inWords
        let flow = try #require(Bot.flows.first { $0.topic == topic })
        let command = try #require(flow.states[0].command)
        #expect(
            inWords.texts(Bot.message([Bot.clause("hello"), Bot.clause(topic)])) == outright.texts(Bot.command(command)))
        #expect(inWords.session == outright.session)
        #expect(inWords.last?.row == .command)
        #expect(outright.last?.row == .command)
    }

    @Test func menuOpensHomeOverAnOpenTaskWithoutAskingItAgain() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.expect(Bot.command(.menu), row: .command, as: "home", says: [Bot.home], isStep: true) {
            $0.recent = Bot.frame("home", "all")
        }
    }

    @Test func repeatSaysTheLastReplyAgainBubbleByBubble() throws {
        let last = [Bot.reply("docs.flat", "own"), Bot.reply("docs.flat", "last", facts: ["flat.law"])]
        var talk = try Talk.with(recent: Bot.frame("docs.flat", "last"), asking: last)
        talk.expect(Bot.command(.again), row: .command, as: "again", says: last)
    }

    @Test func repeatAtTheBeginningSaysThatThereIsNothing() throws {
        var talk = try Talk()
        talk.expect(Bot.command(.again), row: .command, as: "again", says: [Bot.reply("again", "said")])
    }

    @Test func repeatLeavesOutWhatTheContentNoLongerSaysAndChoicesThatAreClosed() throws {
        var kept = Bot.paper("what")
        kept.choices.append(Choice(id: Bot.id("docs.flat", "which", choice: "own"), label: "docs.flat.label-own"))
        kept.choices.append(Choice(id: "zzzz.gone", label: "gone.label-gone"))
        var gone = kept
        gone.text = "gone.text"
        var talk = try Talk.with(recent: Bot.paper, asking: [gone, kept])
        talk.expect(Bot.command(.again), row: .command, as: "again", says: [Bot.paper("what")])
    }

    @Test func simplerSaysTheLastReplyInSimplerWordsAsFarAsThereAreAny() throws {
        var talk = try Talk.with(recent: Bot.paper, asking: [Bot.reply("docs.flat", "own"), Bot.paper("what")])
        var simpler = Bot.paper("what")
        simpler.text = "docs.paper.what-simpler"
        talk.expect(
            Bot.command(.simpler), row: .command, as: "simpler", says: [Bot.reply("docs.flat", "own"), simpler])
        talk.expect(Bot.command(.simpler), row: .command, as: "simpler", says: [Bot.reply("simpler", "said")])
    }

    @Test func aTextIsGivenTheVariablesOfItsSimplerFormToo() throws {
        var talk = try Talk()
        talk.session.shared = ["city": Bot.city("omsk")]
        #expect(talk.hear(Bot.message("docs.paper")).map(\.arguments) == [["city": Bot.city("omsk")]])
    }

    @Test func whereWereWeSaysWhatIsOpenAndAsksItAgain() throws {
        var talk = try Talk.with(Bot.atFlat, Bot.atCity, recent: Bot.paper, asking: [Bot.paper("what")])
        talk.expect(
            Bot.command(.whereWereWe), row: .command, as: "where",
            says: [Bot.line(.whereWereWe, with: ["topic": .topic("book")]), Bot.askCity(of: "book")])
    }

    @Test func whereWereWeWithNothingOpenSaysSo() throws {
        var talk = try Talk.with(recent: Bot.paper)
        talk.expect(Bot.command(.whereWereWe), row: .command, as: "where", says: [Bot.reply("where", "said")])
    }

    @Test func stopDropsWhatIsOpen() throws {
        var talk = try Talk.with(Bot.atFlat, Bot.atCity, recent: Bot.paper)
        talk.expect(
            Bot.command(.stop), row: .command, as: "stop", says: [Bot.reply("stop", "said")], isStep: true
        ) {
            $0.stack = []
            $0.recent = nil
        }
    }

    @Test func restartClearsAllButTheLanguageSaysSoAndOpensHome() throws {
        var talk = try Talk.with(Bot.atFlat, Bot.atCity, recent: Bot.paper, asking: [Bot.askCity(of: "book")])
        talk.session.language = "ru"
        talk.session.shared = ["city": Bot.city("almaty")]
        talk.session.misses = 2
        talk.session.rounds = [Session.Round(tag: "abcd", count: 1)]
        talk.session.deed = Session.Deed(topic: "book")
        talk.expect(
            Bot.command(.restart), row: .command, as: "restart", says: [Bot.reply("restart", "said"), Bot.home],
            isStep: true
        ) {
            $0.stack = []
            $0.recent = Bot.frame("home", "all")
            $0.shared = [:]
            $0.rounds = []
        }
    }

    @Test func aChangeOfLanguageSaysSoAndThenTheLastReplyAgainInIt() throws {
        var talk = try Talk.with(Bot.atCity, recent: Bot.paper, asking: [Bot.askCity(of: "book")])
        let before = talk.session
        let said = talk.hear(Bot.command(.language("kk")))
        #expect(said.map(\.text) == ["kazakh.said", "general.ask-city"])
        #expect(said.map(\.language) == ["kk", "kk"])
        #expect(said.last?.choices == Bot.askCity(of: "book").choices)
        var expected = before
        expected.language = "kk"
        expected.isLanguageChosen = true
        expected.lastSureLanguage = "kk"
        expected.turns = 2
        #expect(talk.session == expected)
    }

    @Test func aLanguageAndAPersonCountInsideALongerMessageAndTheRestIsHandled() throws {
        var talk = try Talk()
        let said = talk.hear(Bot.message([Bot.clause("kazakh"), Bot.clause("docs.paper")], in: "ru"))
        #expect(said.map(\.text) == ["kazakh.said", "docs.paper.what"])
        #expect(Set(said.map(\.language)) == ["kk"])
        #expect(talk.session.isLanguageChosen)
        #expect(
            talk.texts(Bot.message([Bot.clause("docs.paper", "cost"), Bot.clause("human")]))
                == ["human.phones", "docs.paper.cost"])
    }

    @Test func aLanguageAndAPersonTogetherAreNoMiss() throws {
        var talk = try Talk()
        #expect(
            talk.texts(Bot.message([Bot.clause("kazakh"), Bot.clause("human")])) == ["kazakh.said", "human.phones"])
        #expect(talk.session.misses == 0)
    }

    @Test func anotherCommandInsideALongerMessageDoesNotCount() throws {
        var talk = try Talk.booking(Bot.atCity)
        #expect(
            talk.texts(Bot.message([Bot.clause("stop"), Bot.clause("docs.paper")]))
                == ["docs.paper.what", "general.bridge", "general.ask-city"])
        #expect(talk.session.stack.map(\.topic) == ["book"])
    }

    @Test func aCommandThatNoFlowGivesOpensHome() throws {
        var talk = try Talk(try Bot.machine(Bot.flows.filter { $0.topic != "back" }))
        #expect(talk.texts(Bot.command(.back)) == ["home.all"])
        #expect(talk.texts(Bot.command(.language("en"))) == ["home.all"])
    }
}
