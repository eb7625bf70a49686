import Localization
import Testing

@Suite struct FormattingTests {
    @Test func variablesTakeTheirArguments() {
        let bundle = bundle(["a": "hi = Сәлем, { $name }! { $count } { $name }"])
        #expect(
            bundle.format("a.hi", ["name": .text("Айгүл"), "count": .number(3), "unused": .text("x")])
                == Formatted(text: "Сәлем, Айгүл! 3 Айгүл"))
    }

    @Test func aMissingVariableShowsItsName() {
        let bundle = bundle(["a": "hi = { $name }, { $count }"])
        #expect(
            bundle.format("a.hi", ["count": .number(1)])
                == Formatted(text: "{$name}, 1", errors: [.missingVariable("name")]))
    }

    @Test func aMissingMessageShowsItsKey() {
        let bundle = bundle(["a": "hi = x\n-term = y"])
        for key in ["a.no", "hi", "a", "", "a.term", "-term", "a.-term"] {
            #expect(bundle.format(key) == Formatted(text: "{\(key)}", errors: [.missingMessage(key)]))
        }
    }

    @Test func literalsAndTextJoin() {
        let bundle = bundle(["": #"k = a{"\u00A0"}b{{"\U01F602"}}{ 007 } {-0.50}{"\"\\"} {"{"}x{"}"}"#])
        #expect(bundle.format("k") == Formatted(text: "a\u{A0}b😂7 -0,50\"\\ {x}"))
        #expect(bundle.variables(of: "k") == [])
    }

    @Test(arguments: [
        ("0", "0"), ("000", "0"), ("-0", "0"), ("00.10", "0,10"), ("-012.5", "-12,5"), ("1000", "1\u{A0}000"),
    ])
    func numberLiteralsLoseZerosInFrontAndKeepThoseBehind(literal: String, expected: String) {
        #expect(bundle(["": "k = { \(literal) }"]).format("k").text == expected)
    }

    @Test(arguments: [#"\uD800"#, #"\U110000"#, #"\UFFFFFF"#])
    func anEscapeOfNoCharacterIsAFindingAndReplaced(escape: String) {
        let bundle = bundle(
            ["": "k =\n    a{ \"b\(escape)c\" }"], findings: [finding(.escapeOfNoCharacter, ".ftl", 2, 8)])
        #expect(bundle.format("k") == Formatted(text: "ab\u{FFFD}c"))
    }

    @Test func argumentsThatLookLikeFluentStayAsTheyAre() {
        let bundle = bundle(["": "k = { $x }"])
        #expect(bundle.format("k", ["x": .text("{ $y } {k}")]) == Formatted(text: "{ $y } {k}"))
    }

    @Test func noIsolationMarksAreAdded() {
        let text = bundle(["": "k = a { $x } b"]).format("k", ["x": .text("y")]).text
        #expect(Array(text.utf8) == Array("a y b".utf8))
    }

    @Test func aTextEndsBeforeThePieceThatIsTooLong() {
        var limits = FluentLimits()
        limits.textBytes = 6
        let bundle = bundle(["": "k = abc{ $x }d\nplain = abcdefg"], limits: limits)
        #expect(bundle.format("k", ["x": .text("de")]) == Formatted(text: "abcded"))
        #expect(
            bundle.format("k", ["x": .text("def")]) == Formatted(text: "abcdef", errors: [.textTooLong(limit: 6)]))
        #expect(
            bundle.format("k", ["x": .text("әә")]) == Formatted(text: "abc", errors: [.textTooLong(limit: 6)]))
        #expect(bundle.format("plain") == Formatted(text: "", errors: [.textTooLong(limit: 6)]))
    }
}
