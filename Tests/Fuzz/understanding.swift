// modules: Dialog Understanding

import Dialog
import Understanding

/// One interpreter for all inputs: what is fuzzed is reading, not learning.
private let interpreter = Interpreter(
    training: TrainingSet(
        languages: ["ru", "kk"],
        phrases: [
            TrainingPhrase(topic: "number", part: "where", language: "ru", text: "где получить ИИН"),
            TrainingPhrase(topic: "number", language: "kk", text: "ЖСН қалай аламын"),
            TrainingPhrase(topic: "danger", language: "ru", text: "вызовите скорую"),
            TrainingPhrase(topic: "nothing", language: "ru", text: "какой курс доллара"),
        ],
        partPhrases: [TrainingPhrase(topic: "", part: "where", language: "ru", text: "а куда идти")],
        entities: [
            EntityDefinition(name: "city", kind: .values(["almaty"])), EntityDefinition(name: "date", kind: .date),
            EntityDefinition(name: "time", kind: .time), EntityDefinition(name: "money", kind: .money),
            EntityDefinition(name: "rooms", kind: .number(1...8)),
        ],
        lexicons: [
            Lexicon(
                language: "ru", cuts: ["а"], endings: [["а", "у"], ["м"]],
                entries: [
                    .init(.value(entity: "city", value: "almaty"), "Алматы"), .init(.number(1000), "тысяча"),
                    .init(.number(5), "пять"), .init(.span(.year), "год"), .init(.later(.before), "через"),
                    .init(.weekday(2), "вторник"), .init(.answer(.refused), "нет"), .init(.ordinal(2), "второй"),
                    .init(.join, "и="), .init(.ask, "как"), .init(.negation(.before), "не="),
                    .init(.evening, "вечера"), .init(.hours(.before), "в="), .init(.unit(entity: "rooms"), "комната"),
                    .init(.currency("KZT"), "тг"), .init(.month(12), "декабря"), .init(.filler, "да уж"),
                    .init(.correction, "имел в виду"),
                ])
        ], fallback: "nothing", urgent: ["danger"]))

private let contexts = [
    InterpretationContext(),
    InterpretationContext(
        language: "ru", topic: "number", expected: ["rooms", "date", "time", "money", "city"], today: 20_780,
        minute: 600),
    InterpretationContext(language: "kk", isLanguageChosen: true, topic: "nothing", expected: ["date"], today: .max),
]

/// Any bytes give an interpretation, and personal numbers lie within them.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    for context in contexts { _ = interpreter.interpret(bytes.span, in: context) }
    for found in SecretScanner.find(in: bytes.span) { precondition(found.range.upperBound <= count) }
    _ = SecretMask.masked(String(decoding: bytes, as: UTF8.self))
    return 0
}
