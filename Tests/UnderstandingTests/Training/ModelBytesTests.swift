import Dialog
import TestSupport
import Testing
import Understanding

@Suite struct ModelBytesTests {
    private static let training: TrainingSet = {
        var training = SmallTraining.set
        training.partPhrases = [TrainingPhrase(topic: "", part: "where", language: "ru", text: "а куда идти")]
        training.entities = SmallLexicon.entities
        training.lexicons = [SmallLexicon.russian, SmallLexicon.kazakh]
        return training
    }()
    private static let interpreter = Interpreter(training: training)
    private static let bytes = interpreter.modelBytes
    private static let texts =
        SmallTraining.phrases.map(\.text) + ["ghbdtn", "privet, gde poluchit iin", "как полчить ииин", "а куда идти"]

    private static func interpretations(_ interpreter: Interpreter) -> [Interpretation] {
        texts.map { interpreter.interpret($0, in: .init(language: "ru", topic: "number", today: 20_780)) }
    }

    private static func isRead(_ bytes: [UInt8], of training: TrainingSet = training) -> Bool {
        Interpreter(training: training, models: bytes) != nil
    }

    @Test func whatWasLearnedIsReadBackBitForBit() throws {
        let read = try #require(Interpreter(training: Self.training, models: Self.bytes))
        #expect(read.modelBytes == Self.bytes)
        #expect(Self.interpretations(read) == Self.interpretations(Self.interpreter))
        #expect(read.size == Self.interpreter.size)
    }

    @Test func nothingLearnedIsReadBackToo() throws {
        let training = TrainingSet(languages: [], phrases: [])
        let bytes = Interpreter(training: training).modelBytes
        #expect(try #require(Interpreter(training: training, models: bytes)).modelBytes == bytes)
    }

    @Test func cutChangedOrLongerBytesAreNone() {
        var random = SeededGenerator(seed: 31)
        for _ in 0..<300 {
            var bytes = Self.bytes
            bytes[random.below(bytes.count)] ^= UInt8(1 << random.below(8))
            #expect(!Self.isRead(bytes))
            let cut = Array(Self.bytes.prefix(random.below(Self.bytes.count)))
            #expect(!Self.isRead(cut))
        }
        for count in 0...40 {
            #expect(!Self.isRead(Array(Self.bytes.prefix(count))))
        }
        #expect(!Self.isRead(Self.bytes + [0]))
    }

    /// Below the checksum every number is checked as well: nothing that passes it traps.
    @Test func sealedNonsenseIsNoneOrIsReadWithoutATrap() {
        var random = SeededGenerator(seed: 32)
        let body = Array(Self.bytes[ModelSeal.size...])
        var none = 0
        for turn in 0..<400 {
            var changed = body
            for _ in 0...random.below(3) {
                changed[random.below(changed.count)] = [0, 1, 0x7F, 0x80, 0xFF][random.below(5)]
            }
            if turn.isMultiple(of: 4) { changed = Array(changed.prefix(random.below(changed.count))) }
            guard let read = Interpreter(training: Self.training, models: ModelSeal.sealed(changed)) else {
                none += 1
                continue
            }
            _ = Self.interpretations(read)
        }
        #expect(none >= 100)
    }

    @Test func theModelsOfOtherTopicsOrLanguagesHaveOtherNames() {
        var other = Self.training
        #expect(other.bytes == Self.training.bytes)
        other.phrases[0].text += "?"
        #expect(other.bytes != Self.training.bytes)
        other = Self.training
        other.lexicons[0].entries.removeLast()
        #expect(other.bytes != Self.training.bytes)
        other = Self.training
        other.languages = ["ru"]
        #expect(other.bytes != Self.training.bytes)
        #expect(!Self.isRead(Self.bytes, of: other))
    }
}
