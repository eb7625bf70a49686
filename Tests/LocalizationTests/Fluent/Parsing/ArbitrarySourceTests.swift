import Localization
import TestSupport
import Testing

/// Whatever the bytes, there is a tree, the findings lie inside the file, and every byte is accounted for.
@Suite struct ArbitrarySourceTests {
    private static let sample = """
        # Note
        ### File
        key = Text { $name } and { -term } {"\\u00A0"} { 1.5 }
            more { other }

            {"."} last әң 😂
        -term = x
        bad = { $n ->
            [other] y
        }
        good = { NUMBER($n, type: "ordinal") ->
            [one] { CASE($n, "dative") }
           *[other] { -term(a: 1) } { -term.b ->
               *[x] y
            }
        }
        with = x
            .attr = y

        """

    @Test func everyCutOfAFileIsRead() {
        for newline in ["\n", "\r\n"] {
            let bytes = Array(Self.sample.replacing("\n", with: newline).utf8)
            for end in 0...bytes.count { expectSound(Array(bytes[..<end])) }
        }
    }

    @Test func theSampleHasEntriesOfEveryKind() {
        let (resource, findings) = FluentParser.parse(Self.sample)
        #expect(findings.map(\.problem) == [.missingDefaultVariant])
        #expect(resource.body.count == 7)
    }

    @Test func randomBytesAreRead() {
        var random = SeededGenerator(seed: 4)
        for _ in 0..<2000 {
            let count = Int(random.next() % 60)
            expectSound((0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) })
        }
    }

    @Test func randomFluentIsRead() {
        let tokens = [
            "\n", "\n", "\r\n", "\r", " ", "    ", "\t", "a", "key", " = ", "=", "-", "-t = ", "{", "}", "{ ", " }",
            "$", "$n",
            "\"", "\\", "\\u00", "\\U0000", "1", ".", ".a = ", "->", "[", "*[o]", "#", "# ", "## ", "###", "(", ")",
            "ә", "😂", ",", ":", "NUMBER(", "CASE(", "\"dative\"", " ->\n", "\n [one] ", "\n *[other] ", "\n}", "-t.a",
        ]
        var random = SeededGenerator(seed: 7)
        for _ in 0..<20_000 {
            let count = Int(random.next() % 24)
            let text = (0..<count).map { _ in tokens[Int(random.next() % UInt64(tokens.count))] }.joined()
            expectSound(Array(text.utf8))
        }
    }

    private func expectSound(_ bytes: [UInt8]) {
        let (resource, findings) = FluentParser.parse(bytes)
        let (bundle, between) = FluentBundle.compile(
            [.init(prefix: "p", resource: resource)], .init(language: .kazakh))
        let lines = resource.source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for finding in findings + between {
            let scalars =
                lines.indices.contains(finding.line - 1)
                ? String(decoding: lines[finding.line - 1], as: UTF8.self).unicodeScalars.count : -1
            #expect(finding.column >= 1 && finding.column <= scalars + 1, "\(finding) in \(bytes)")
        }
        let junk = resource.body.count { if case .junk = $0 { true } else { false } }
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        #expect(findings.count == (isUTF8 ? junk : 1), "\(bytes)")
        for key in bundle.keys {
            let uses = bundle.uses(of: key)
            let isComplete = between.isEmpty && uses.terms.isEmpty
            #expect(!isComplete || !uses.variables.isEmpty || bundle.format(key).errors.isEmpty, "\(bytes)")
        }
    }
}
