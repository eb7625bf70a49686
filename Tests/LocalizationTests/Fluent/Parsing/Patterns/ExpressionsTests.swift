import Localization
import Testing

@Suite struct ExpressionsTests {
    @Test(arguments: [
        ("{$name}", "{$name}"), ("{ $na-me_1 }", "{$na-me_1}"), ("{\n$name\r\n}", "{$name}"),
        ("{ other }", "{other}"), ("{ -term-x }", "{-term-x}"),
        ("{1}", "{1}"), ("{ -0.50 }", "{-0.50}"), ("{007}", "{007}"),
        ("{{{ 1 }}}", "{{{1}}}"), ("{ { $x } }", "{{$x}}"),
        (#"{"a { b } c"}"#, "{'a { b } c'}"), (#"{""}"#, "{''}"),
        (#"{"\" \\ \u00A0 \U01F602"}"#, #"{'\" \\ \u00A0 \U01F602'}"#), (#"{"\u004100"}"#, #"{'\u004100'}"#),
    ])
    func expressionsOfEveryKind(text: String, expected: String) {
        #expect(outline(of: "key = \(text)") == ["message key = \(expected)"])
    }

    @Test(arguments: [
        ("key = {1️⃣}", FluentProblem.expectedExpression), ("key = { 1️⃣имя }", .expectedExpression),
        ("key = { $1️⃣имя }", .expectedIdentifier), ("key = { $1️⃣1 }", .expectedIdentifier),
        ("key = { $a 1️⃣b }", .unclosedPlaceable), ("key = { $name1️⃣(1) }", .unclosedPlaceable),
        ("key = 1️⃣{ $a\n", .unclosedPlaceable), ("key = { $a1️⃣", .unclosedPlaceable),
        ("key = 1️⃣{\n\n", .expectedExpression), ("key = {1️⃣", .expectedExpression),
        ("key = {11️⃣x}", .unclosedPlaceable), ("key = { -1️⃣}", .expectedDigits), ("key = { 1.1️⃣}", .expectedDigits),
        ("key = 1 1️⃣}", .unbalancedClosingBrace), ("key = { 1 }1️⃣}", .unbalancedClosingBrace),
        ("key = {1️⃣\"open }", .unterminatedString), ("key = {1️⃣\"open\n\" }", .unterminatedString),
        ("key = {1️⃣\"open\r\n\" }", .unterminatedString), ("key = {\"1️⃣\\x\"}", .unknownEscape),
        ("key = {\"ә1️⃣\\", .unknownEscape), ("key = {\"1️⃣\\u41\"}", .shortUnicodeEscape(digits: 4)),
        ("key = {\"1️⃣\\U1F602\"}", .shortUnicodeEscape(digits: 6)),
    ])
    func aMalformedExpressionIsFoundAtItsPlace(marked: String, problem: FluentProblem) {
        let lines = expectProblems([problem], in: marked)
        #expect(lines.first?.hasPrefix("junk ") == true)
        #expect(lines.count == 1)
    }

    @Test func nestingIsBounded() {
        func nested(_ depth: Int) -> String {
            "key = " + String(repeating: "{", count: depth) + "1" + String(repeating: "}", count: depth) + "\nnext = x"
        }
        #expect(FluentParser.parse(nested(100)).findings == [])
        for depth in [101, 10_000] {
            let (resource, findings) = FluentParser.parse(nested(depth))
            #expect(findings.map(\.problem) == [.nestedTooDeeply(limit: 100)])
            #expect(findings.map(\.column) == [107])
            #expect(resource.body.count == 2)
        }
    }
}
