import Dialog
import TestSupport
import Testing
import Understanding

@Suite struct InterpreterTests {
    private static let questions =
        SmallTraining.phrases.map(\.text) + ["жсн калай алса болады екен", "подскажите про иин", "где", "пока что нет"]

    private func interpretations(_ training: TrainingSet) -> [Interpretation] {
        let interpreter = Interpreter(training: training)
        return Self.questions.flatMap { question in
            [InterpretationContext(), .init(language: "kk", topic: "number")].map {
                interpreter.interpret(question, in: $0)
            }
        }
    }

    /// Equal confidences are equal bit for bit.
    @Test func trainingTwiceGivesTheSameBits() {
        #expect(interpretations(SmallTraining.set) == interpretations(SmallTraining.set))
    }

    @Test func theOrderAndRepetitionOfPhrasesDoNotMatter() {
        var random = SeededGenerator(seed: 5)
        var training = SmallTraining.set
        training.phrases = (training.phrases + training.phrases).shuffled(using: &random)
        #expect(interpretations(training) == interpretations(SmallTraining.set))
    }

    @Test func withNothingToLearnFromNothingIsUnderstood() {
        for languages in [[], ["ru"], ["ru", "kk"]] {
            let interpreter = Interpreter(training: .init(languages: languages, phrases: [], fallback: "nothing"))
            for text in ["", "как получить ИИН", "да"] {
                let context = InterpretationContext(language: "ru", topic: "number")
                #expect(interpreter.interpret(text, in: context) == Interpretation())
            }
        }
    }

    @Test func oneTopicAloneIsStillNotTheAnswerToEverything() {
        let phrases = ["как получить ИИН", "мне нужен ИИН", "ИИН"].map {
            TrainingPhrase(topic: "number", language: "ru", text: $0)
        }
        let interpreter = Interpreter(training: .init(languages: ["ru"], phrases: phrases))
        #expect(interpreter.interpret("как получить иин").matter?.topic == "number")
        #expect(interpreter.interpret("мне нужен иин, помогите").matter?.topic == "number")
        for text in ["asdf", "погода", "hello world", "5", "сколько времени"] {
            #expect(interpreter.interpret(text).matter == nil)
        }
    }

    @Test func phrasesWithoutWordsOrInAnotherLanguageAreIgnored() {
        var training = SmallTraining.set
        for text in ["", "?!", "👍"] { training.phrases.append(.init(topic: "empty", language: "ru", text: text)) }
        training.phrases.append(.init(topic: "other", language: "de", text: "wie geht es Ihnen"))
        #expect(interpretations(training) == interpretations(SmallTraining.set))
    }

    @Test func aFallbackWithoutPhrasesChangesNothing() {
        var training = SmallTraining.set
        training.phrases.removeAll { $0.topic == SmallTraining.fallback }
        var without = training
        without.fallback = nil
        #expect(interpretations(training) == interpretations(without))
    }

    @Test func seventeenAndMoreTopicsHaveTheirOwnColumns() {
        let words = ["дом", "лес", "мост", "река", "небо", "гора", "поле", "море", "снег", "дождь"]
        let phrases = (0..<40).flatMap { number in
            ["\(words[number % 10])\(words[number / 10])", "хочу \(words[number / 10])\(words[number % 10]) \(number)"]
                .map {
                    TrainingPhrase(topic: "topic-\(number)", language: "ru", text: $0)
                }
        }
        let interpreter = Interpreter(training: .init(languages: ["ru"], phrases: phrases))
        for phrase in phrases where phrase.text.contains(" ") {
            #expect(interpreter.interpret("очень " + phrase.text).matter?.topic ?? phrase.topic == phrase.topic)
            #expect(interpreter.interpret(phrase.text).matter?.topic == phrase.topic)
        }
    }

    @Test func theModelsSayHowLargeTheyAre() {
        #expect(SmallTraining.interpreter.size > 10_000)
        #expect(SmallTraining.interpreter.size < 8_000_000)
    }
}
