import Dialog
import Testing
import Understanding

@Suite struct DecoderTests {
    private let interpreter = SmallTraining.interpreter

    @Test(arguments: [
        ("rfr gjkexbnm BBY", "wrong keyboard layout"), ("kak poluchit iin", "Latin letters"),
        ("qalai alamyn JSN", "Latin letters"), ("как пoлучить ИИН", "Latin letters that look like Cyrillic ones"),
        ("как получить ИИН", "as typed"), ("hello my friend", "as typed"),
    ])
    func theFashionIsTold(text: String, fashion: String) {
        #expect(interpreter.explain(text).fashion == fashion)
    }

    @Test(arguments: ["rfr gjkexbnm BBY", "kak poluchit iin", "как пoлучить ИИН", "как полцчить ИИН"])
    func whatWasMeantIsUnderstood(text: String) {
        #expect(interpreter.interpret(text).matter?.topic == "number")
    }

    @Test func digitsInsideCyrillicWordsAreKazakhLetters() {
        #expect(interpreter.explain("ЖСН 0алай аламын").words == "жсн калай аламын")
        #expect(interpreter.explain("2 дня").words == "2 дня")
    }
}
