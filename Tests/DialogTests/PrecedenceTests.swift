import Dialog
import Testing

/// The table of precedence, row by row: an event in, the exact session and the exact actions out.
@Suite struct PrecedenceTests {
    private typealias Bot = SampleBot

    @Test func row0MediaHasItsFixedLineAndLeavesTheConversationWhereItIs() throws {
        var talk = try Talk()
        talk.hear(Bot.message("docs.paper"))
        let before = talk.session
        let said = talk.hear(Event(at: 0, kind: .media))
        #expect(said == [Reply(kind: .fallback, topic: "unknown", language: "ru", text: "general.media")])
        var expected = before
        expected.turns = 2
        #expect(talk.session == expected)
        #expect(talk.last?.row == .media)
    }

    @Test func row4AChoiceOfTheCurrentStateIsTaken() throws {
        var talk = try Talk()
        #expect(talk.hear(Bot.message("docs.flat")).first?.kind == .ask)
        let said = talk.hear(Bot.choice(Bot.id("docs.flat", "which", "rented")))
        #expect(said == [Bot.reply("docs.flat", "rented", offering: ["paper"], as: "docs.flat")])
        #expect(talk.session.position == Bot.position("docs.flat", "rented"))
        #expect(talk.session.undo == [Bot.position("docs.flat", "which")])
        #expect(talk.last?.row == .choice)
    }

    @Test func row4AnOldButtonOfAPartIsAnswered() throws {
        var talk = try Talk()
        talk.hear(Bot.message("docs.paper"))
        talk.hear(Bot.message("docs.flat"))
        let said = talk.hear(Bot.choice(Bot.id("docs.paper", "what", "cost")))
        #expect(said == [Bot.reply("docs.paper", "cost", offering: ["what", "where"], as: "docs.paper")])
    }

    @Test func row4AnOldButtonOfATopicIsAnsweredEvenInAFreshSession() throws {
        var talk = try Talk()
        let said = talk.hear(Bot.choice(Bot.id("home", "all", "paper")))
        #expect(said == [Bot.reply("docs.paper", "what", offering: ["where", "cost"], as: "docs.paper")])
    }

    @Test func row4AButtonOfAClosedQuestionSaysSoAndTheCurrentReplyAgain() throws {
        var talk = try Talk()
        talk.hear(Bot.message("docs.flat"))
        talk.hear(Bot.message("docs.paper", "where"))
        let before = talk.session
        let said = talk.hear(Bot.choice(Bot.id("docs.flat", "which", "own")))
        #expect(
            said == [
                Reply(kind: .clarify, topic: "unknown", language: "ru", text: "general.stale-choice"),
                Bot.reply("docs.paper", "where", offering: ["what", "cost"]),
            ])
        #expect(talk.session.position == before.position)
        #expect(talk.session.undo == before.undo)
        #expect(talk.session.lastReplies == before.lastReplies)
    }

    @Test(arguments: ["", ".", "abcd", "abcd.", "....x", "\u{0}\u{0}\u{0}\u{0}.what", "take", "ЖСНЖ.what"])
    func row4AnUnknownIdIsAStaleButton(id: String) throws {
        var talk = try Talk()
        talk.hear(Bot.message("docs.paper"))
        #expect(talk.texts(Bot.choice(id)) == ["general.stale-choice", "docs.paper.what"])
    }

    @Test func row4AStaleButtonInAFreshSessionOpensHome() throws {
        var talk = try Talk()
        let said = talk.hear(Bot.choice("zzzz.own"))
        #expect(
            said == [
                Reply(kind: .clarify, topic: "unknown", language: "ru", text: "general.stale-choice"),
                Bot.reply("home", "all", offering: ["paper", "person"]),
            ])
        #expect(talk.session.position == Bot.position("home", "all"))
        #expect(talk.session.lastReplies == [Bot.reply("home", "all", offering: ["paper", "person"])])
    }

    @Test func row4AChoiceOfTheLadderIsPendingThoughTheConversationStandsElsewhere() throws {
        var talk = try Talk()
        talk.hear(Bot.message("docs.flat"))
        talk.hear(Bot.message(nil))
        #expect(talk.texts(Bot.choice(Bot.id("unknown", "sorry", "menu"))) == ["home.all"])
    }

    @Test func row5ACommandInWordsAndOneGivenOutrightDoTheSame() throws {
        for topic in ["back", "again", "forget", "restart", "russian", "kazakh", "human"] {
            var inWords = try Talk()
            inWords.hear(Bot.message("docs.paper"))
            var outright = inWords
            let flow = try #require(Bot.flows.first { $0.topic == topic })
            let command = try #require(flow.states[0].command)
            #expect(
                inWords.hear(Bot.message(topic, confidence: 0.5)).map(\.text) == outright.texts(Bot.command(command)))
            #expect(inWords.session == outright.session)
            #expect(inWords.last?.row == .command)
            #expect(outright.last?.row == .command)
        }
    }

    @Test func row10APartOfTheCurrentTopicIsSaid() throws {
        var talk = try Talk()
        talk.hear(Bot.message("docs.paper"))
        let said = talk.hear(Bot.message("docs.paper", "cost", confidence: 0.7))
        #expect(
            said == [Bot.reply("docs.paper", "cost", offering: ["what", "where"], as: "docs.paper", confidence: 0.7)])
        #expect(talk.last?.row == .part)
        #expect(talk.session.undo == [Bot.position("docs.paper", "what")])
    }

    @Test func row10TheCurrentTopicAgainIsItsStartAndNoStepWhereItStandsThere() throws {
        var talk = try Talk()
        talk.hear(Bot.message("docs.paper"))
        #expect(talk.texts(Bot.message("docs.paper", "no-such-part")) == ["docs.paper.what"])
        #expect(talk.last?.row == .part)
        #expect(talk.session.undo.isEmpty)
    }

    @Test func row11AnotherTopicReplacesTheCurrentOne() throws {
        var talk = try Talk()
        talk.hear(Bot.message("docs.paper"))
        let said = talk.hear(Bot.message("docs.flat"))
        #expect(
            said == [
                Bot.reply(
                    "docs.flat", "which", kind: .ask, offering: ["own", "rented"], as: "docs.flat", confidence: 0.9)
            ])
        #expect(talk.session.position == Bot.position("docs.flat", "which"))
        #expect(talk.last?.row == .topic)
    }

    @Test func row11APartOfAnotherTopicIsSaidAtOnce() throws {
        var talk = try Talk()
        #expect(talk.texts(Bot.message("docs.paper", "where")) == ["docs.paper.where"])
        #expect(talk.session.position == Bot.position("docs.paper", "where"))
    }

    @Test func row11ATopicThatEndsLeavesTheConversationWhereItWas() throws {
        var talk = try Talk()
        talk.hear(Bot.message("docs.paper"))
        #expect(talk.texts(Bot.message("thanks")) == ["thanks.welcome"])
        #expect(talk.session.position == Bot.position("docs.paper", "what"))
        #expect(talk.session.undo.isEmpty)
        #expect(talk.texts(Bot.message("docs.paper", "cost")) == ["docs.paper.cost"])
        #expect(talk.last?.row == .part)
    }

    @Test func row13NothingUnderstoodSaysSoCountsAndStays() throws {
        var talk = try Talk()
        talk.hear(Bot.message("docs.paper"))
        let said = talk.hear(Bot.message(nil))
        #expect(said == [Bot.reply("unknown", "sorry", kind: .fallback, offering: ["menu", "person"], as: "unknown")])
        #expect(talk.session.position == Bot.position("docs.paper", "what"))
        #expect(talk.session.misses == 1)
        talk.hear(Bot.message("no.such.topic"))
        #expect(talk.session.misses == 2)
        talk.hear(Bot.message("docs.paper"))
        #expect(talk.session.misses == 0)
    }

    @Test func row13TheFallbackTopicItselfCountsAsNothingUnderstood() throws {
        var talk = try Talk()
        #expect(talk.texts(Bot.message("unknown")) == ["unknown.sorry"])
        #expect(talk.last?.row == .nothing)
        #expect(talk.session.position == nil)
    }

    @Test func aStateThatGoesOnSpeaksBeforeTheNextAndOnlyTheFirstBearsTheTopic() throws {
        var talk = try Talk()
        talk.hear(Bot.message("docs.flat"))
        let said = talk.hear(Bot.choice(Bot.id("docs.flat", "which", "own")))
        #expect(said == [Bot.reply("docs.flat", "own", as: "docs.flat"), Bot.reply("docs.flat", "last")])
        #expect(talk.session.position == Bot.position("docs.flat", "last"))
    }
}
