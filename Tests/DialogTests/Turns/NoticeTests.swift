import Dialog
import Testing

/// What everybody must hear today.
@Suite struct NoticeTests {
    private typealias Bot = SampleBot

    private static func talk(_ notices: NoticeDefinition...) throws -> Talk {
        try Talk(try Bot.machine(notices: notices))
    }

    @Test func aNoticeIsSaidOnceBeforeAnAnswer() throws {
        var talk = try Self.talk(NoticeDefinition(name: "all"))
        talk.expect(
            Bot.message("docs.paper"), row: .topic, as: "docs.paper", confidence: 0.9,
            says: [Reply(kind: .notice, language: "ru", text: "notices.all"), Bot.paper("what")], isStep: true
        ) {
            $0.recent = Bot.paper
            $0.noticed = ["notices.all"]
        }
        #expect(talk.texts(Bot.message("calm")) == ["calm.said"])
    }

    @Test func aNoticeOfATopicIsSaidBeforeThatTopicAlone() throws {
        var talk = try Self.talk(NoticeDefinition(name: "one", topics: ["calm"]))
        #expect(talk.texts(Bot.message("docs.paper")) == ["docs.paper.what"])
        #expect(talk.texts(Bot.message("calm")) == ["notices.one", "calm.said"])
    }

    @Test func aNoticeHoldsUntilItsDayAndForWhomItIsMeant() throws {
        let guardFor = Bot.guarded("city is omsk")
        var talk = try Self.talk(
            NoticeDefinition(name: "over", until: Bot.today - 1), NoticeDefinition(name: "today", until: Bot.today),
            NoticeDefinition(name: "omsk", when: guardFor))
        #expect(talk.texts(Bot.message("calm")) == ["notices.today", "calm.said"])
        #expect(
            talk.texts(Bot.message("calm", values: [Bot.found(city: "omsk")])) == ["notices.omsk", "calm.said"])
    }

    @Test func commandsMissesAndDangerHaveNoNotices() throws {
        let events = [
            Bot.command(.menu), Bot.nonsense, Bot.event(.media), Bot.message("danger"), Bot.answer(.agreed),
            Bot.choice("zzzz.x"), Bot.message([Bot.torn("calm", "docs.paper")]), Bot.command(.forget),
        ]
        for event in events {
            var talk = try Self.talk(NoticeDefinition(name: "all"))
            #expect(!talk.texts(event).contains("notices.all"), "\(event)")
        }
    }

    @Test func aNoticeForWhichThereIsNoRoomWaits() throws {
        var talk = try Self.talk(NoticeDefinition(name: "one"), NoticeDefinition(name: "two"))
        #expect(
            talk.texts(Bot.message([Bot.clause("calm"), Bot.clause("docs.paper"), Bot.clause("docs.paper", "cost")]))
                == ["notices.one", "calm.said", "docs.paper.what", "docs.paper.cost"])
        #expect(talk.texts(Bot.message("calm")) == ["notices.two", "calm.said"])
    }

    @Test func aRestartDoesNotRepeatThem() throws {
        var talk = try Self.talk(NoticeDefinition(name: "all"))
        talk.hear(Bot.message("calm"))
        talk.hear(Bot.command(.restart))
        #expect(talk.texts(Bot.message("calm")) == ["calm.said"])
    }
}
