import Dialog
import TestSupport
import Testing
import Understanding

/// Whatever comes in, an interpretation comes out.
@Suite struct HostileTextTests {
    private let interpreter = SmallTraining.interpreter
    private static let nothing = Interpretation()

    @Test func everyUnicodeScalarInEveryPositionIsRead() {
        let alphabet = Alphabet()
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let character = Character(scalar)
            let units = FoldedText("\(character)а а\(character)а а\(character)".utf8.span, by: alphabet).units
            if units.count < 6 || units.first != 0 || units.last != 0 { Issue.record("U+\(String(value, radix: 16))") }
        }
    }

    @Test func everyUnicodeScalarBesideAQuestionIsInterpreted() {
        var value: UInt32 = 0
        while value <= 0x10FFFF {
            var text = "как получить ИИН "
            for scalar in value..<value + 128 {
                if let scalar = Unicode.Scalar(scalar) { text.unicodeScalars.append(scalar) }
            }
            _ = interpreter.interpret(text, in: .init(language: "ru", topic: "number"))
            value += 128
        }
    }

    @Test func everyCutOfAMessageIsInterpreted() {
        let bytes = Array("Қайда?! ё👍🏽é“и\u{306}”\u{E0100}漢 ИИН".utf8)
        for start in bytes.indices {
            for end in start...bytes.count {
                _ = interpreter.interpret(bytes[start..<end].span, in: .init(topic: "number"))
            }
        }
    }

    @Test func bytesThatAreNoTextAreInterpreted() {
        var random = SeededGenerator(seed: 11)
        for length in 0..<600 {
            let bytes = (0..<length).map { _ in UInt8(random.below(256)) }
            _ = interpreter.interpret(bytes.span, in: .init(topic: "number"))
        }
        for first in UInt8.min...UInt8.max {
            for second in UInt8.min...UInt8.max {
                _ = interpreter.interpret([first, second, 0xBF, 0xBF].span)
            }
        }
    }

    @Test(arguments: [
        "", " ", "\n\t\u{A0}\u{2003}", "...", "👍", "\u{0}", "\u{FEFF}\u{202E}",
        String(repeating: "\u{301}", count: 10_000), String(repeating: "👍🏽", count: 4_096),
        String(repeating: "\u{202E}", count: 4_096), String(repeating: ".,!?", count: 4_096),
    ])
    func nothingIsUnderstoodWhereNothingIsSaid(text: String) {
        #expect(interpreter.interpret(text) == Self.nothing)
        #expect(interpreter.interpret(text, in: .init(language: "kk", topic: "number")) == Self.nothing)
    }

    @Test func marksAroundAQuestionHideNothing() {
        let marks = String(repeating: "\u{301}", count: 1_000)
        #expect(interpreter.interpret("как" + marks + " получить ИИН").matter?.topic == "number")
    }

    @Test func theEndOfALongMessageIsRead() {
        let story = String(repeating: "жили были дед и баба ", count: 180)
        #expect(interpreter.interpret(story + ". Где получить ИИН?").matter?.topic == "number")
        #expect(interpreter.interpret(story).matter == nil)
    }

    @Test func bytesAndTextAreInterpretedAlike() {
        let text = "ЖСН қайда береді?"
        #expect(interpreter.interpret(Array(text.utf8).span) == interpreter.interpret(text))
    }
}
