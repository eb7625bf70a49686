import Localization
import Testing

@Suite struct SelectExpressionsTests {
    @Test(arguments: [
        ("{ $n ->\n    [one] x\n   *[other] y\n}", #"{$n -> [one] "x" *[other] "y"}"#),
        ("{FOO()->\n*[other]y\n}", #"{FOO() -> *[other] "y"}"#),
        (
            "{ $n ->\n    [ 1 ] a\n    [-2.5] b\n\n   *[\n  x\n ] c\n    [z] d\n\n}",
            #"{$n -> [1] "a" [-2.5] "b" *[x] "c" [z] "d"}"#
        ),
        ("{ -t.a ->\n   *[x] y\n}", #"{-t.a -> *[x] "y"}"#),
        ("{ -t.a(b: 1) ->\n   *[x] y\n}", #"{-t.a(b: 1) -> *[x] "y"}"#),
        ("{ NUMBER($n, type: \"ordinal\") ->\n   *[x] y\n}", #"{NUMBER($n, type: 'ordinal') -> *[x] "y"}"#),
        ("{ \"s\" ->\n   *[x] y\n}", #"{'s' -> *[x] "y"}"#), ("{ 1 ->\n   *[x] y\n}", #"{1 -> *[x] "y"}"#),
        ("{ $n ->\n   *[x]\n        many\n        lines { $m }\n}", #"{$n -> *[x] "many\nlines "|{$m}}"#),
        ("{ $n ->\n   *[x] { $m ->\n       *[y] z\n    } end\n}", #"{$n -> *[x] {$m -> *[y] "z"}|" end"}"#),
        ("before { $n ->\n   *[x] y\n } after", #""before "|{$n -> *[x] "y"}|" after""#),
        ("{ { $n ->\n   *[x] y\n} }", #"{{$n -> *[x] "y"}}"#), ("{ $n ->\r\n   *[x] y\r\n}", #"{$n -> *[x] "y"}"#),
        ("{ $n ->\n   *[x] {\"\"}\n}", #"{$n -> *[x] {''}}"#),
    ])
    func selectionsOfEveryKind(text: String, expected: String) {
        #expect(outline(of: "key = \(text)") == ["message key = \(expected)"])
    }

    @Test(
        arguments: [
            ("{ $n -> 1️⃣}", .expectedVariant), ("{ $n -> 1️⃣[one] x\n *[a] y\n}", .expectedVariant),
            ("1️⃣{ $n ->\n}", .expectedVariant), ("{ $n ->\n   *1️⃣other] y\n}", .expectedVariant),
            ("1️⃣{ $n ->\n    [one] x\n}", .missingDefaultVariant),
            ("{ $n ->\n   *[a] x\n   1️⃣*[b] y\n}", .secondDefaultVariant),
            ("{ $n ->\n   1️⃣*[two words] y\n}", .unclosedVariantKey), ("{ $n ->\n   1️⃣*[1x] y\n}", .unclosedVariantKey),
            ("{ $n ->\n   *[1️⃣] y\n}", .expectedIdentifier), ("{ $n ->\n   *[1️⃣ключ] y\n}", .expectedIdentifier),
            ("{ $n ->\n   *[-1️⃣x] y\n}", .expectedDigits), ("{ $n ->\n   1️⃣*[a]\n}", .missingVariantValue),
            ("{ $n ->\n   *[a] x1️⃣}", .variantsOnOneLine), ("1️⃣{ $n ->\n   *[a] x", .unclosedPlaceable),
            ("1️⃣{ $n ->\n   *[a] x\n   .b = c\n}", .unclosedPlaceable), ("{ 1️⃣msg ->\n   *[a] x\n}", .messageAsSelector),
            ("{ 1️⃣msg.attr ->\n   *[a] x\n}", .messageAsSelector), ("{ 1️⃣-t ->\n   *[a] x\n}", .termAsSelector),
            ("{ 1️⃣-t(a: 1) ->\n   *[a] x\n}", .termAsSelector), ("{ 1️⃣{ $n } ->\n   *[a] x\n}", .placeableAsSelector),
            ("{ -t1️⃣.a }", .termAttributeAsText), ("{ -t1️⃣.a() }", .termAttributeAsText),
            ("{ -t1️⃣.a\n}", .termAttributeAsText),
        ] as [(String, FluentProblem)])
    func aMalformedSelectionIsFoundAtItsPlace(marked: String, problem: FluentProblem) {
        let lines = expectProblems([problem], in: "key = \(marked)\nnext = x")
        #expect(lines.last == #"message next = "x""#)
        #expect(lines.first?.hasPrefix("junk ") == true)
    }
}
