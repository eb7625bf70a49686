import Dialog
import Testing

/// Row 0: secrets, media, language.
@Suite struct Row0Tests {
    private typealias Bot = SampleBot

    @Test func mediaHasItsFixedLineAndTheOpenQuestionAgain() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.expect(
            Bot.event(.media), row: .media, as: "unknown",
            says: [Bot.line(.media, .fallback), Bot.askCity(of: "book")])
    }

    @Test func mediaWithoutAnOpenQuestionHasItsLineAlone() throws {
        var talk = try Talk.with(recent: Bot.paper, asking: [Bot.paper("what")])
        talk.expect(Bot.event(.media), row: .media, as: "unknown", says: [Bot.line(.media, .fallback)])
    }

    @Test func mediaInDangerHasTheNumbersAgain() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.session.isUrgent = true
        talk.expect(Bot.event(.media), row: .media, as: "unknown", says: [Bot.line(.media, .fallback), Bot.numbers])
    }

    @Test func aPersonalNumberHasALineAfterTheAnswer() throws {
        var talk = try Talk()
        talk.expect(
            Bot.message([Bot.clause("docs.paper")], secrets: [.iin]), row: .topic, as: "docs.paper", confidence: 0.9,
            says: [Bot.paper("what"), Bot.line(.secret, choices: Bot.paper("what").choices)], isStep: true
        ) { $0.recent = Bot.paper }
    }

    @Test func theLineAboutAPersonalNumberStandsBeforeTheQuestion() throws {
        var talk = try Talk()
        #expect(
            talk.texts(Bot.message([Bot.clause("book")], secrets: [.phone]))
                == ["general.secret", "general.ask-city"])
    }

    @Test func aSecretSlotAsksForItsNumberSoNothingIsSaidOfIt() throws {
        var talk = try Talk()
        talk.hear(Bot.message("check"))
        talk.sources["people.check"] = Answer(to: 0, outcome: "found")
        let number = FoundValue(entity: "iin", value: .secret(.iin, "123456789012"))
        #expect(talk.texts(Bot.message([Clause(values: [number])], secrets: [.iin])) == ["check.shown"])
        #expect(talk.asked.map(\.arguments) == [["number": .secret(.iin, "123456789012")]])
        #expect(talk.session.recent == Bot.frame("check", "shown", asked: Bot.now))
    }

    @Test func aNumberOfAnotherKindThanTheAskedOneHasItsLine() throws {
        var talk = try Talk()
        talk.hear(Bot.message("check"))
        #expect(
            talk.texts(Bot.message([Clause()], secrets: [.card])) == ["general.secret", "check.ask-number"])
    }

    // Language

    @Test func theBotsFirstLanguageIsSpokenWhereNothingIsKnown() throws {
        var talk = try Talk()
        #expect(talk.hear(Bot.message("docs.paper")).map(\.language) == ["ru"])
        #expect(talk.session.language == nil)
    }

    @Test(arguments: [("kk", "kk"), ("en", "ru")]) func aHintIsTakenWhereNothingElseIsKnownAndNotKept(
        hint: String, spoken: String
    ) throws {
        var talk = try Talk()
        let event = Event(at: 0, languageHint: hint, kind: .command(.menu))
        #expect(talk.hear(event).map(\.language) == [spoken])
        #expect(talk.session.language == nil)
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
        for _ in 0..<3 { #expect(talk.hear(Bot.message("docs.paper", in: "ru")).map(\.language) == ["kk"]) }
        #expect(talk.session.language == "kk")
        talk.hear(Bot.command(.language("ru")))
        #expect(talk.session.language == "ru")
    }

    @Test func aSessionInALanguageThatIsNoLongerSpokenGetsTheFirstOne() throws {
        var talk = try Talk()
        talk.session.language = "en"
        talk.session.isLanguageChosen = true
        #expect(talk.hear(Bot.message("docs.paper")).map(\.language) == ["ru"])
    }

    @Test func aPushSpeaksTheLanguageOfTheSession() throws {
        var talk = try Talk.booking(Bot.atCity)
        talk.session.language = "kk"
        #expect(Set(talk.hear(Bot.event(.silence)).map(\.language)) == ["kk"])
    }
}
