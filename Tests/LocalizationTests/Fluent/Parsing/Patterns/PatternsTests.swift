import Localization
import Testing

/// The indentation rules of Fluent Syntax 1.0.
@Suite struct PatternsTests {
    @Test(arguments: [
        ("key = one\n    two\n    three", #""one\ntwo\nthree""#),
        ("key =\n    one\n    two", #""one\ntwo""#),
        ("key = one\n        two\n    three\n      four", #""one\n    two\nthree\n  four""#),
        ("key =\n      two\n    zero\n        four", #""  two\nzero\n    four""#),
        ("key = one\n two", #""one\ntwo""#),
    ])
    func sharedIndentationIsTakenAway(text: String, expected: String) {
        #expect(outline(of: text) == ["message key = \(expected)"])
    }

    @Test(arguments: [
        ("key = one\n\n    two", #""one\n\ntwo""#),
        ("key = one\n  \n\n       \n    two", #""one\n\n\n\ntwo""#),
        ("key =\n\n   \n    one\n\n\n", #""one""#),
        ("key = one\n\n    \n\nnext = x", #""one""#),
    ])
    func blankLinesInsideStayAndOutsideGo(text: String, expected: String) {
        #expect(outline(of: text).first == "message key = \(expected)")
    }

    @Test(arguments: [
        ("key =    both ends    ", #""both ends""#),
        ("key = one   \n   two   ", #""one   \ntwo""#),
        ("key =\tone\t", #""\tone\t""#),
        ("key = {\" \"} one", #"{' '}|" one""#),
        ("key = one {\" \"}   ", #""one "|{' '}"#),
        ("key = { $a } { $b }", #"{$a}|" "|{$b}"#),
    ])
    func spacesAtTheEndsGoAndInsideStay(text: String, expected: String) {
        #expect(outline(of: text) == ["message key = \(expected)"])
    }

    @Test(arguments: [
        ("key = one\n    { $two } three\n    four", #""one\n"|{$two}|" three\nfour""#),
        ("key =\n    {\"one\"} two\n    three {\"four\"}", #"{'one'}|" two\nthree "|{'four'}"#),
        // A placeable without indentation counts too: nothing is shared.
        ("key =\n{\".\"}\n    four", #"{'.'}|"\n    four""#),
        ("key =\n    four\n{\".\"}", #""    four\n"|{'.'}"#),
    ])
    func linesMayBeginWithAPlaceable(text: String, expected: String) {
        #expect(outline(of: text) == ["message key = \(expected)"])
    }

    @Test(arguments: ["[", "*", "."] as [Character])
    func specialCharactersBeginNoLineButMayStandInside(character: Character) {
        #expect(outline(of: "key = \(character)a \(character)") == ["message key = \"\(character)a \(character)\""])
        #expect(
            expectProblems([.specialLineStart(character)], in: "key = one\n    1️⃣\(character)two\nnext = x")
                == [#"message key = "one""#, "junk \"    \(character)two\\n\"", #"message next = "x""#])
        #expect(
            outline(of: "key = one\n    {\"\(character)\"}two")
                == ["message key = \"one\\n\"|{'\(character)'}|\"two\""])
    }

    @Test func textKeepsItsScalarsAsTheyAre() {
        let text = "ә e\u{301} 😂 \u{7} \\ \\u0041 \" # = -"
        let (resource, findings) = FluentParser.parse("key = \(text)")
        #expect(findings == [])
        let message = FluentBundle.compile([.init(resource: resource)], .init(language: .kazakh)).bundle.format("key")
            .text
        #expect(Array(message.unicodeScalars) == Array(text.unicodeScalars))
    }

    @Test func aLineThatIsNotIndentedEndsTheText() {
        #expect(
            expectProblems([.expectedEntry], in: "key = one\n1️⃣два\nnext = x")
                == [#"message key = "one""#, #"junk "два\n""#, #"message next = "x""#])
        #expect(
            expectProblems([.expectedEquals(after: "two")], in: "key = one\ntwo 1️⃣more\n")
                == [#"message key = "one""#, #"junk "two more\n""#])
    }
}
