import Localization
import Testing

@Suite struct ArgumentsTests {
    @Test(arguments: [
        ("FUN()", "FUN()"), ("F_1-X ( )", "F_1-X()"), ("FUN($a)", "FUN($a)"),
        ("FUN(1, \"b\", msg)", "FUN(1, 'b', msg)"),
        ("FUN(x: 1, y: \"Y\")", "FUN(x: 1, y: 'Y')"), ("FUN(1, x: -2.5,)", "FUN(1, x: -2.5)"),
        ("FUN\n(\n  $a\n ,\n b\n:\n 1\n)", "FUN($a, b: 1)"),
        ("FUN(OTHER(1), -t(a: 1), { $b })", "FUN(OTHER(1), -t(a: 1), {$b})"),
        ("FUN(msg.attr, -t.attr)", "FUN(msg.attr, -t.attr)"), ("-t()", "-t()"),
        ("-t (case: \"genitive\")", "-t(case: 'genitive')"),
        ("-t(1, a: 2)", "-t(1, a: 2)"), ("msg.attr", "msg.attr"), ("FUN", "FUN"),
    ])
    func callsOfEveryKind(text: String, expected: String) {
        #expect(outline(of: "key = { \(text) }") == ["message key = {\(expected)}"])
    }

    @Test(
        arguments: [
            ("{ 1️⃣fun() }", .functionNotInCapitals("fun")), ("{ 1️⃣Fun(1) }", .functionNotInCapitals("Fun")),
            ("{ FUN(1️⃣, ) }", .expectedExpression), ("{ FUN(1, 1️⃣, ) }", .expectedExpression),
            ("{ FUN(x: 1, 1️⃣2) }", .positionalAfterNamed), ("{ FUN(x: 1, 1️⃣x: 2) }", .duplicateArgument("x")),
            ("{ FUN(x: 1️⃣$a) }", .expectedLiteral(of: "x")), ("{ FUN(x: 1️⃣) }", .expectedLiteral(of: "x")),
            ("{ FUN(1 1️⃣2) }", .unclosedArguments), ("{ FUN(1 1️⃣}", .unclosedArguments), ("{ FUN1️⃣(", .unclosedArguments),
            ("{ FUN($a1️⃣: 1) }", .unclosedArguments), ("{ msg.1️⃣1 }", .expectedIdentifier),
            ("{ msg.attr1️⃣() }", .unclosedPlaceable), ("{ FUN(a: \"1️⃣\\x\") }", .unknownEscape),
            ("{ FUN(1️⃣имя) }", .expectedExpression),
        ] as [(String, FluentProblem)])
    func aMalformedCallIsFoundAtItsPlace(marked: String, problem: FluentProblem) {
        let lines = expectProblems([problem], in: "key = \(marked)\nnext = x")
        #expect(lines.last == #"message next = "x""#)
        #expect(lines.first?.hasPrefix("junk ") == true)
    }

    @Test func callsInCallsAreBounded() {
        let source = "key = { " + String(repeating: "FUN(", count: 10_000) + "\nnext = x"
        let (resource, findings) = FluentParser.parse(source)
        #expect(findings.map(\.problem) == [.nestedTooDeeply(limit: 100)])
        #expect(resource.body.count == 2)
    }
}
