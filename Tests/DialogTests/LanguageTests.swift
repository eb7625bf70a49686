import Dialog
import Testing

/// Row 0: the language of an answer, and of a session.
@Suite struct LanguageTests {
    private typealias Bot = SampleBot

    @Test func theBotsFirstLanguageIsSpokenWhereNothingIsKnown() throws {
        var talk = try Talk()
        #expect(talk.hear(Bot.message("docs.paper")).map(\.language) == ["ru"])
        #expect(talk.session.language == nil)
    }

    @Test func aHintIsTakenWhereNothingElseIsKnownAndNotKept() throws {
        var talk = try Talk()
        let event = Event(at: 0, languageHint: "kk", kind: .command(.menu))
        #expect(talk.hear(event).map(\.language) == ["kk"])
        #expect(talk.session.language == nil)
    }

    @Test func aHintOfALanguageThatIsNotSpokenIsIgnored() throws {
        var talk = try Talk()
        let event = Event(at: 0, languageHint: "en", kind: .command(.menu))
        #expect(talk.hear(event).map(\.language) == ["ru"])
    }

    @Test func theFirstSureMessageSetsTheLanguageOfTheSession() throws {
        var talk = try Talk()
        #expect(talk.hear(Bot.message("docs.paper", in: "kk")).map(\.language) == ["kk"])
        #expect(talk.session.language == "kk")
        #expect(talk.hear(Bot.message("docs.paper", "cost")).map(\.language) == ["kk"])
    }

    @Test func oneSureMessageIsAnsweredInItsLanguageTwoRunningChangeTheSessions() throws {
        var talk = try Talk()
        talk.hear(Bot.message("docs.paper", in: "ru"))
        #expect(talk.hear(Bot.message("docs.paper", in: "kk")).map(\.language) == ["kk"])
        #expect(talk.session.language == "ru")
        #expect(talk.hear(Bot.message("docs.paper")).map(\.language) == ["ru"])
        #expect(talk.hear(Bot.message("docs.paper", in: "kk")).map(\.language) == ["kk"])
        #expect(talk.session.language == "kk")
    }

    @Test func anExplicitChoiceHoldsAgainstSureMessages() throws {
        var talk = try Talk()
        talk.hear(Bot.message("docs.paper", in: "ru"))
        talk.hear(Bot.command(.language("kk")))
        for _ in 0..<3 {
            #expect(talk.hear(Bot.message("docs.paper", in: "ru")).map(\.language) == ["kk"])
        }
        #expect(talk.session.language == "kk")
        talk.hear(Bot.command(.language("ru")))
        #expect(talk.session.language == "ru")
    }

    @Test func aSwitchSaysSoInTheNewLanguageAndThenTheLastReplyAgain() throws {
        var talk = try Talk()
        talk.hear(Bot.message("docs.paper", "where", in: "ru"))
        let before = talk.session
        let said = talk.hear(Bot.command(.language("kk")))
        #expect(
            said == [
                Bot.reply("kazakh", "said", as: "kazakh", in: "kk"),
                Bot.reply("docs.paper", "where", offering: ["what", "cost"], in: "kk"),
            ])
        var expected = before
        expected.language = "kk"
        expected.isLanguageChosen = true
        expected.lastSureLanguage = "kk"
        expected.turns = 2
        #expect(talk.session == expected)
    }

    @Test func aSwitchAtTheBeginningOnlySaysSo() throws {
        var talk = try Talk()
        #expect(
            talk.hear(Bot.message("kazakh", in: "ru", confidence: 1)) == [
                Bot.reply("kazakh", "said", as: "kazakh", in: "kk", confidence: 1)
            ])
        #expect(talk.session.isLanguageChosen)
    }

    @Test func aSessionInALanguageThatIsNoLongerSpokenGetsTheFirstOne() throws {
        var talk = try Talk()
        talk.session.language = "en"
        talk.session.isLanguageChosen = true
        #expect(talk.hear(Bot.message("docs.paper")).map(\.language) == ["ru"])
    }

    @Test func aCommandForALanguageThatNoFlowOffersIsNotUnderstood() throws {
        var talk = try Talk()
        #expect(talk.texts(Bot.command(.language("en"))) == ["unknown.sorry"])
        #expect(talk.session.language == nil)
    }
}
