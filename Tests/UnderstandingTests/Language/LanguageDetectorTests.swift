import Dialog
import Testing
import Understanding

@Suite struct LanguageDetectorTests {
    private let interpreter = SmallTraining.interpreter

    @Test(arguments: ["как мне получить ИИН", "сколько надо ждать", "КУДА ИДТИ", "в каком центре дают"])
    func russianIsRussian(text: String) {
        #expect(interpreter.interpret(text).language == "ru")
    }

    @Test(arguments: ["ЖСН қалай алуға болады", "қандай құжаттар керек", "МАҒАН ЖСН КЕРЕК", "қайда барамын"])
    func kazakhIsKazakh(text: String) {
        #expect(interpreter.interpret(text).language == "kk")
    }

    @Test(arguments: ["жсн калай аламын", "маган жсн керек", "жсн алуга кандай кужаттар керек", "коп ракмет"])
    func kazakhInRussianLettersIsKazakh(text: String) {
        #expect(interpreter.interpret(text).language == "kk")
        #expect(interpreter.interpret(text, in: .init(language: "ru")).language == "kk")
    }

    @Test(arguments: ["ok", "да", "5", "12 30", "asdf", "112", "hello my friend", "👍", ""])
    func whatSaysNoLanguageIsNotSure(text: String) {
        #expect(interpreter.interpret(text).language == nil)
        #expect(interpreter.interpret(text, in: .init(language: "kk")).language == nil)
    }

    @Test(arguments: ["Алматы", "Астана", "Астанада"]) func namesAreTheSameInAnyLanguage(text: String) {
        #expect(SmallLexicon.interpreter.interpret(text).language == nil)
    }

    @Test(arguments: [("привет", "ru"), ("Рақмет!", "kk"), ("ракмет", "kk"), ("ЖСН", "kk"), ("иин", "ru")])
    func oneWordIsKnownFromThePhrases(text: String, language: String) {
        #expect(interpreter.interpret(text).language == language)
    }

    @Test func aWordOfBothLanguagesIsNotSure() {
        let both = ["ru", "kk"].map { TrainingPhrase(topic: "menu", language: $0, text: "меню") }
        let interpreter = Interpreter(training: .init(languages: ["ru", "kk"], phrases: SmallTraining.phrases + both))
        #expect(interpreter.interpret("Меню").language == nil)
        #expect(interpreter.interpret("Меню").matter?.topic == "menu")
    }

    @Test func anUnknownLanguageOfTheSessionChangesNothing() {
        let text = "ЖСН қалай алуға болады"
        #expect(interpreter.interpret(text, in: .init(language: "xx")) == interpreter.interpret(text))
    }

    @Test func languagesAreWhatTheTrainingSetSays() {
        let german = ["wie bekomme ich eine Nummer", "ich brauche eine Nummer", "wo ist das Amt"]
        let english = ["how do I get a number", "I need a number", "where is the office"]
        let phrases =
            german.map { TrainingPhrase(topic: "number", language: "de", text: $0) }
            + english.map { TrainingPhrase(topic: "number", language: "en", text: $0) }
        let interpreter = Interpreter(training: .init(languages: ["en", "de"], phrases: phrases))
        #expect(interpreter.interpret("ich brauche das Amt").language == "de")
        #expect(interpreter.interpret("I need the office").language == "en")
    }
}
