import Localization
import Testing

@Suite struct LocalizerTests {
    private let localizer = Localizer(
        bundles: [
            "ru": bundle(["a": "hi = Привет, { $name }\nonly = да"]),
            "kk": bundle(["a": "hi = Сәлем, { $name }"], language: .kazakh),
        ],
        fallback: ["ru"])

    @Test func theLanguageDecides() {
        #expect(localizer.languages == ["kk", "ru"])
        #expect(localizer.format("a.hi", ["name": .text("Ө")], in: "ru") == Formatted(text: "Привет, Ө"))
        #expect(localizer.format("a.hi", ["name": .text("Ө")], in: "kk") == Formatted(text: "Сәлем, Ө"))
    }

    @Test func aMissingTextComesFromTheFallbackWithAnError() {
        #expect(localizer.has("a.only", in: "ru"))
        #expect(!localizer.has("a.only", in: "kk"))
        #expect(
            localizer.format("a.only", in: "kk")
                == Formatted(text: "да", errors: [.otherLanguage(key: "a.only", shown: "ru")]))
        #expect(
            localizer.format("a.no", in: "kk") == Formatted(text: "{a.no}", errors: [.missingMessage("a.no")]))
    }

    @Test func theFallbackHasNoFallback() {
        let localizer = Localizer(
            bundles: ["ru": bundle(["a": "x = y"]), "kk": bundle(["a": "z = y"])], fallback: ["ru"])
        #expect(
            localizer.format("a.z", in: "ru") == Formatted(text: "{a.z}", errors: [.missingMessage("a.z")]))
    }

    @Test func aMissingLanguageShowsTheKey() {
        #expect(!localizer.has("a.hi", in: "en"))
        #expect(localizer.format("a.no", in: "en") == Formatted(text: "{a.no}", errors: [.missingLanguage("en")]))
    }
}
