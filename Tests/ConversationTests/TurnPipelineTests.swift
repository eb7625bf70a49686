import Content
import Conversation
import Dialog
import Testing

@Suite struct TurnPipelineTests {
    let pipeline: TurnPipeline

    init() throws {
        pipeline = try ShippedContent.pipeline()
    }

    private func states(_ turn: TurnPipeline.Turn) -> [String?] { turn.bubbles.map(\.state) }

    @Test(arguments: [
        ("Как получить ИИН?", "ru"), ("ЖСН қалай аламын?", "kk"), ("жсн калай аламын", "kk"),
        ("КАК ПОЛУЧИТЬ ИИН", "ru"), ("Сәлеметсіз бе, ЖСН қалай аламын?", "kk"),
    ])
    func questionAboutTheIINIsAnsweredInItsLanguage(_ text: String, _ language: String) throws {
        let turn = pipeline.turn(from: nil, on: .text(text), now: 0)
        let bubble = try #require(turn.bubbles.first)
        #expect(turn.bubbles.count == 1)
        #expect(bubble.topic == "documents.iin")
        #expect(bubble.language == language)
        #expect(bubble.kind == .answer)
        let state = try #require(bubble.state)
        let words = pipeline.content.text(state.replacing("/", with: "."), in: language)
        // Below the words stands on what they rest.
        #expect(bubble.text.hasPrefix(words + "\n"))
    }

    @Test func partNamedInTheFirstMessageIsAnsweredDirectly() {
        let turn = pipeline.turn(from: nil, on: .text("какие документы нужны для ИИН"), now: 0)
        #expect(states(turn) == ["documents.iin/papers"])
    }

    @Test func shortQuestionInsideTheTopicFindsItsPart() {
        let first = pipeline.turn(from: nil, on: .text("Как получить ИИН?"), now: 0)
        let second = pipeline.turn(from: first.session, on: .text("а где?"), now: 1)
        #expect(states(second) == ["documents.iin/where"])
    }

    @Test func choiceLeadsWhereItsButtonSays() throws {
        let first = pipeline.turn(from: nil, on: .text("что такое иин"), now: 0)
        let choice = try #require(first.bubbles.last?.choices.first { $0.label == "Какие документы" })
        let second = pipeline.turn(from: first.session, on: .choice(choice.id), now: 1)
        #expect(states(second) == ["documents.iin/papers"])
    }

    @Test func matterItDoesNotKnowIsNotGuessed() throws {
        for text in ["какой сейчас курс доллара", "asdf qwer", "ипотека алу үшін не керек"] {
            let turn = pipeline.turn(from: nil, on: .text(text), now: 0)
            let bubble = try #require(turn.bubbles.first)
            #expect(bubble.kind == .fallback)
            #expect(bubble.topic == "out-of-scope")
            #expect(bubble.text.contains("1414"))
        }
    }

    @Test func emergencyComesWithItsNumbers() throws {
        for text in ["меня бьёт муж, забрал паспорт и ИИН", "помогите, человеку плохо", "көмектесіңдер, өліп жатыр"] {
            let bubble = try #require(pipeline.turn(from: nil, on: .text(text), now: 0).bubbles.first)
            #expect(bubble.topic == "general.emergency")
            #expect(bubble.text.hasPrefix("112"))
        }
    }

    @Test func languageSwitchSaysTheLastAnswerAgain() throws {
        let first = pipeline.turn(from: nil, on: .text("Как получить ИИН?"), now: 0)
        let second = pipeline.turn(from: first.session, on: .command(.language("kk")), now: 1)
        let key = "documents.iin." + (first.bubbles.first?.state?.split(separator: "/").last.map(String.init) ?? "")
        #expect(second.bubbles.map(\.language) == ["kk", "kk"])
        #expect(second.bubbles.last?.text.hasPrefix(pipeline.content.text(key, in: "kk") + "\n") == true)
    }

    @Test func backReturnsToTheAnswerBefore() throws {
        let first = pipeline.turn(from: nil, on: .text("что такое иин"), now: 0)
        let second = pipeline.turn(from: first.session, on: .text("а где его получить?"), now: 1)
        let third = pipeline.turn(from: second.session, on: .text("назад"), now: 2)
        #expect(third.bubbles.first?.topic == "general.back")
        #expect(third.bubbles.first?.text == first.bubbles.first?.text)
    }

    @Test func forgettingKeepsNothing() {
        let first = pipeline.turn(from: nil, on: .text("Как получить ИИН?"), now: 0)
        let second = pipeline.turn(from: first.session, on: .command(.forget), now: 1)
        #expect(second.session == nil)
        #expect(second.bubbles.count == 1)
    }

    @Test func personIsReachedByTelephone() throws {
        let bubble = try #require(pipeline.turn(from: nil, on: .command(.person), now: 0).bubbles.first)
        #expect(bubble.text.contains("1414"))
        #expect(bubble.text.contains("112"))
    }

    @Test func mediaIsAnsweredByItsLine() {
        let turn = pipeline.turn(from: nil, on: .media, languageHint: "kk", now: 0)
        #expect(turn.bubbles.first?.text == pipeline.content.text("general.media", in: "kk"))
    }

    @Test func everyReplyIsShortEnoughForAMessenger() {
        let machine = pipeline.content.machine
        for language in pipeline.content.languages {
            for key in machine.textKeys {
                #expect(pipeline.content.text(key, in: language).unicodeScalars.count <= 700)
            }
        }
    }
}
