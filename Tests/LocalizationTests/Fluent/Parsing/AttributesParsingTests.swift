import Localization
import Testing

@Suite struct AttributesParsingTests {
    @Test(arguments: [
        ("key = x\n    .a = y\n    .b = z", #"message key = "x" .a = "y" .b = "z""#),
        ("key =\n    .a = y", #"message key = .a = "y""#), ("key =\n.a=y", #"message key = .a = "y""#),
        ("key = x\n\n\n  .a =\n      two\n      lines\n", #"message key = "x" .a = "two\nlines""#),
        ("-t = x\n .a = { $b }", #"term t = "x" .a = {$b}"#), ("key =   \n  .a = .b", #"message key = .a = ".b""#),
        ("key = x\r\n    .a = y\r\n", #"message key = "x" .a = "y""#),
    ])
    func attributesStandBelowTheirMessageOrTerm(text: String, expected: String) {
        #expect(outline(of: text) == [expected])
    }

    @Test(
        arguments: [
            ("key = x\n    .a1️⃣\n", .specialLineStart(".")), ("key = x\n    1️⃣.text goes on\n", .specialLineStart(".")),
            ("key = x\n    .a =1️⃣\n", .missingValue(of: ".a")), ("key = x\n    .a = 1️⃣}\n", .unbalancedClosingBrace),
            ("# note\n    1️⃣.a = x\n", .strayAttribute),
        ] as [(String, FluentProblem)])
    func aBrokenAttributeLeavesItsMessage(marked: String, problem: FluentProblem) {
        let marked = problem == .specialLineStart(".") ? marked.replacing(".a1️⃣", with: "1️⃣.a") : marked
        let lines = expectProblems([problem], in: marked)
        #expect(lines.count == 2)
        #expect(lines.last?.hasPrefix("junk ") == true)
    }

    @Test func aMessageWithNothingButABrokenAttributeIsJunk() {
        #expect(expectProblems([.missingValue(of: ".a")], in: "key =\n    .a =1️⃣\n").count == 1)
        #expect(expectProblems([.missingValue(of: "-t")], in: "-t =1️⃣\n    .a = x\n").count == 1)
    }

    @Test func spansReachFromTheNameToTheLastLine() {
        let source = "# note\nkey = x\n    .a = y { $z }\n-t = { $n ->\n   *[o] p\n}\n"
        let resource = FluentParser.parse(source).resource
        let texts = resource.body.map { entry -> String in
            let span =
                switch entry {
                case .message(let message): message.span
                case .term(let term): term.span
                case .comment(let comment): comment.span
                case .junk(let junk): junk.span
                }
            return String(decoding: resource.source.bytes[span.start..<span.end], as: UTF8.self)
        }
        #expect(texts == ["key = x\n    .a = y { $z }", "-t = { $n ->\n   *[o] p\n}"])
    }
}
