import Localization
import Testing

@Suite struct LocalizerTests {
    private let localizer = Localizer(bundles: [
        "ru": bundle(["a": "hi = Привет, { $name }\nonly = да"]),
        "kk": bundle(["a": "hi = Сәлем, { $name }"]),
    ])

    @Test func theLanguageDecides() {
        #expect(localizer.languages == ["kk", "ru"])
        #expect(localizer.format("a.hi", ["name": .text("Ө")], in: "ru") == Formatted(text: "Привет, Ө"))
        #expect(localizer.format("a.hi", ["name": .text("Ө")], in: "kk") == Formatted(text: "Сәлем, Ө"))
    }

    @Test func aTextIsNeverTakenFromAnotherLanguage() {
        #expect(localizer.has("a.only", in: "ru"))
        #expect(!localizer.has("a.only", in: "kk"))
        #expect(
            localizer.format("a.only", in: "kk") == Formatted(text: "{a.only}", errors: [.missingMessage("a.only")]))
    }

    @Test func aMissingLanguageShowsTheKey() {
        #expect(!localizer.has("a.hi", in: "en"))
        #expect(localizer.format("a.hi", in: "en") == Formatted(text: "{a.hi}", errors: [.missingLanguage("en")]))
    }
}
