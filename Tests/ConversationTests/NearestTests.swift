import Content
import Conversation
import Dialog
import Testing
import Understanding

/// The second rung of the ladder: what is near by the texts is offered, not only what is near by the phrases.
@Suite struct NearestTests {
    private let content: ContentBundle

    init() throws {
        content = try #require(ShippedContent.bundle)
    }

    @Test func wordsOfATextFindItsTopic() {
        #expect(
            content.topics(like: "по какому адресу вы живёте, знать государству", in: "ru").first?.topic
                == "documents.registration")
        #expect(content.topics(like: "жеке сәйкестендіру нөмірі 12 цифр", in: "kk").first?.topic == "documents.iin")
    }

    @Test func wordsOfNoTextFindNothing() {
        #expect(content.topics(like: "qwrt zxcv", in: "ru") == [])
        #expect(content.topics(like: "", in: "ru") == [])
    }

    @Test func theSecondMissOffersTheTopicsWhoseTextsAreLikeTheWords() throws {
        let pipeline = TurnPipeline(LiveContent(content))
        let first = pipeline.turn(from: nil, on: .text("asdf qwer"), now: 0)
        #expect(first.bubbles.first?.kind == .fallback)
        let words = "наследников кочевников инвесторов посольство"
        #expect(content.interpreter.interpret(words, in: InterpretationContext()).matter == nil)
        let second = pipeline.turn(from: first.session, on: .text(words), now: 1)
        let ids = second.bubbles.last?.choices.map(\.id) ?? []
        let expected = try #require(content.topics(like: words, in: "ru").first)
        #expect(ids.contains(ChoiceTag.opening(expected.topic)))
    }

    @Test func whatIsUnderstoodIsLeftAsItIs() {
        let pipeline = TurnPipeline(LiveContent(content))
        let first = pipeline.turn(from: nil, on: .text("asdf qwer"), now: 0)
        let second = pipeline.turn(from: first.session, on: .text("Как получить ИИН?"), now: 1)
        #expect(second.bubbles.map(\.topic) == ["documents.iin"])
    }
}
