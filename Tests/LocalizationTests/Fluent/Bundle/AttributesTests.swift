import Localization
import Testing

@Suite struct AttributesTests {
    private let sample = bundle([
        "a": """
        button = Ок
            .hint = Нажмите { $what }
            .key = O
        only =
            .hint = подсказка
        refers = { button.key } { only.hint }
        """
    ])

    @Test func attributesAreTextsOfTheirOwn() {
        #expect(sample.format("a.button", attribute: "key") == Formatted(text: "O"))
        #expect(sample.format("a.button", ["what": .text("тут")], attribute: "hint") == Formatted(text: "Нажмите тут"))
        #expect(sample.format("a.refers") == Formatted(text: "O подсказка"))
        #expect(sample.keys == ["a.button", "a.refers"])
    }

    @Test func whatIsMissingIsAnError() {
        #expect(
            sample.format("a.button", attribute: "no")
                == Formatted(text: "{a.button.no}", errors: [.missingAttribute("a.button.no")]))
        #expect(sample.format("a.only") == Formatted(text: "{a.only}", errors: [.messageWithoutValue("a.only")]))
        #expect(!sample.has("a.only"))
        #expect(sample.place(of: "a.only") == FluentPlace(file: "a.ftl", line: 4, column: 1))
    }

    @Test func referencesToNothingAreFindings() {
        let broken = bundle(
            ["": "k = { a.no } { none.x } { a } { -t.b ->\n   *[x] y\n} { k.z }\na =\n    .yes = x\n-t = z"],
            findings: [
                finding(.unknownAttribute("no", of: "a"), ".ftl", 1, 7),
                finding(.unknownMessage("none"), ".ftl", 1, 16),
                finding(.messageWithoutValue("a"), ".ftl", 1, 27),
                finding(.unknownAttribute("b", of: "-t"), ".ftl", 1, 36),
                finding(.unknownAttribute("z", of: "k"), ".ftl", 3, 5),
            ])
        #expect(broken.format("k").text == "{a.no} {none.x} {a} y {k.z}")
        #expect(
            broken.format("k").errors == [
                .missingAttribute("a.no"), .missingAttribute("none.x"), .messageWithoutValue("a"),
                .missingAttribute("-t.b"), .missingAttribute("k.z"),
            ])
    }

    @Test func anAttributeThatComesTwiceIsAFinding() {
        let first = FluentPlace(file: ".ftl", line: 2, column: 4)
        let twice = bundle(
            ["": "k = v\n  .a = 1\n  .a = 2"], findings: [finding(.duplicate("k.a", first: first), ".ftl", 3, 4)])
        #expect(twice.format("k", attribute: "a") == Formatted(text: "1"))
    }

    @Test func anAttributeThatChoosesByItselfIsACycle() {
        let ring = bundle(
            ["": "-t = x\n    .a = { -t.a ->\n       *[y] z\n    }\nk = { -t.a ->\n   *[y] z\n}"],
            findings: [finding(.cycle(through: "-t.a"), ".ftl", 2, 12)])
        #expect(ring.format("k").errors == [.cycle(through: "-t.a")])
    }

    @Test func anAttributeOfATermIsNoText() {
        #expect(
            sample.format("-t", attribute: "a") == Formatted(text: "{-t.a}", errors: [.missingAttribute("-t.a")]))
    }
}
