import Dialog
import Testing
import Understanding

@Suite struct IntentClassifierTests {
    private let interpreter = SmallTraining.interpreter

    private func intent(_ text: String, open topic: String? = nil) -> Intent? {
        interpreter.interpret(text, in: .init(topic: topic)).matter
    }

    private func topics(_ text: String) -> [String] {
        interpreter.interpret(text).clauses.compactMap { $0.verdict.sure?.topic }
    }

    @Test(arguments: [
        "Как получить ИИН?", "ЖСН қалай аламын?", "жсн калай аламын", "ИИН", "жсн", "КАК ПОЛУЧИТЬ ИИН",
        "как палучить иин",
        "Здравствуйте! Мне нужен ИИН.", "Сәлеметсіз бе, ЖСН қалай аламын?", "Здравствуйте, как получить ИИН? Спасибо!",
        "Мы вчера приехали из Омска, живём у знакомых. Как получить ИИН?",
    ])
    func theTopicIsSure(text: String) {
        #expect(topics(text).contains("number"))
        #expect(Set(topics(text)).isSubset(of: ["number", "hello", "thanks"]))
    }

    @Test(arguments: [
        ("привет!", "hello"), ("Сәлеметсіз бе", "hello"), ("спасибо вам большое", "thanks"),
        ("көп рақмет сізге", "thanks"),
        ("соедините с человеком", "person"), ("вызовите скорую, человеку плохо", "danger"), ("112", "danger"),
    ])
    func smallTalkIsATopicLikeOthers(text: String, topic: String) {
        #expect(intent(text)?.topic == topic)
        #expect(intent(text)?.part == nil)
    }

    @Test(arguments: [
        ("где мне получить ИИН", "where"), ("ЖСН-ді қайда береді", "where"), ("какие документы для ИИН", "papers"),
        ("жсн алуга кандай кужаттар керек", "papers"), ("сколько дней ждать ИИН", "time"),
        ("ЖСН қанша тұрады?", "time"),
    ])
    func aMessageThatNamesAPartLandsOnIt(text: String, part: String) {
        let intent = intent(text)
        #expect(intent?.topic == "number")
        #expect(intent?.part == part)
    }

    @Test(arguments: [
        ("а где?", "where"), ("ал қайда?", "where"), ("куда идти", "where"), ("какие документы нужны?", "papers"),
        ("кандай кужаттар керек", "papers"), ("а сколько стоит?", "time"), ("қанша тұрады", "time"),
    ])
    func insideATopicItsPartsAreAskedForInFewWords(text: String, part: String) {
        #expect(intent(text, open: "number")?.topic == "number")
        #expect(intent(text, open: "number")?.part == part)
    }

    @Test(arguments: ["паспорт для собаки", "сколько стоит автобус", "а погода?", "қандай виза керек", "нет"])
    func insideATopicOtherMattersAreNotItsParts(text: String) {
        #expect(intent(text, open: "number") == nil)
    }

    @Test(arguments: [("спасибо", "thanks"), ("позовите человека", "person"), ("привет", "hello")])
    func insideATopicOtherTopicsAreThemselves(text: String, topic: String) {
        #expect(intent(text, open: "number")?.topic == topic)
    }

    @Test(arguments: [
        "какой сегодня курс доллара", "где купить квартиру", "ипотека", "как получить ИНН в России", "доллар бағамы",
        "asdf", "ывапролдж", "how do I open a bank account", "你好", "5", "12345", "да", "қой",
        "Привет! Где купить квартиру?",
    ])
    func whatIsNotKnownIsNotAnswered(text: String) {
        #expect(intent(text)?.topic != "number")
        #expect(intent(text)?.topic != SmallTraining.fallback)
        if text.first != "П" { #expect(intent(text) == nil) }
    }

    @Test(arguments: [
        "человеку плохо, а ИИН у него нет", "вызовите скорую! Как получить ИИН?", "ЖСН алғым келеді, үйде өрт шықты",
    ])
    func dangerComesBeforeAnyMatter(text: String) {
        #expect(intent(text)?.topic == "danger")
        #expect(intent(text, open: "number")?.topic == "danger")
        var training = SmallTraining.set
        training.urgent = []
        #expect(Interpreter(training: training).interpret(text).emergency == nil)
    }

    @Test func twoMattersInOneMessageAreTwoClauses() {
        let others = [nil, "where"].map {
            TrainingPhrase(
                topic: "card", part: $0, language: "ru", text: $0 == nil ? "карта банка" : "где открыть карту")
        }
        var training = SmallTraining.set
        training.phrases += others
        let clauses = Interpreter(training: training).interpret("ИИН. Привет! Карта банка.").clauses
        #expect(clauses.map { $0.verdict.sure?.topic } == ["number", "hello", "card"])
    }

    @Test func confidenceIsAProbability() {
        for phrase in SmallTraining.phrases {
            guard let confidence = intent(phrase.text)?.confidence else { continue }
            #expect((0...1).contains(confidence))
        }
    }

    @Test func everyPhraseIsUnderstoodAsItStands() {
        for phrase in SmallTraining.phrases {
            let expected = phrase.topic == SmallTraining.fallback ? nil : phrase.topic
            #expect(intent(phrase.text)?.topic == expected, "\(phrase.text)")
            #expect(intent(phrase.text)?.part == phrase.part, "\(phrase.text)")
        }
    }
}
