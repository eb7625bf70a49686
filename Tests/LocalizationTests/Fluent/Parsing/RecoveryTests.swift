import Localization
import Testing

@Suite struct RecoveryTests {
    @Test func everythingAroundJunkIsRead() {
        let lines = expectProblems(
            [.expectedEquals(after: "bad"), .unclosedPlaceable, .expectedEntry, .expectedIdentifier],
            in: """
                first = 1
                bad1️⃣? = 2
                second = { 12️⃣x }
                good = 2
                3️⃣ключ = 3
                также = 4

                # Note
                third = ok
                -4️⃣ = 5
                -term = ok
                """)
        #expect(
            lines == [
                #"message first = "1""#, #"junk "bad? = 2\n""#, #"junk "second = { 1x }\n""#,
                #"message good = "2""#, #"junk "ключ = 3\nтакже = 4\n\n""#, #"comment "Note" message third = "ok""#,
                #"junk "- = 5\n""#,
                #"term term = "ok""#,
            ])
    }

    @Test func junkEndsWhereAnEntryMayBegin() {
        #expect(
            expectProblems([.unclosedPlaceable, .expectedEntry], in: "key = 1️⃣{ a\n[x] y\n  -z\n-t = 1\n2️⃣9")
                == [#"junk "key = { a\n[x] y\n  -z\n""#, #"term t = "1""#, #"junk "9""#])
    }

    @Test(arguments: [
        ("key =1️⃣", FluentProblem.missingValue(of: "key")), ("key =   1️⃣\n\n", .missingValue(of: "key")),
        ("-key =1️⃣\n", .missingValue(of: "-key")), ("key =1️⃣\nтекст\n", .missingValue(of: "key")),
        ("key =\n1️⃣\ttext\n", .tabIndentation), ("key =\n    1️⃣*text\n", .specialLineStart("*")),
        ("key =\n    1️⃣.text\n", .specialLineStart(".")), ("1️⃣= text\n", .expectedEntry),
        ("    1️⃣text\n", .expectedEntry), ("1️⃣}\n", .unbalancedClosingBrace),
        ("key1️⃣\t= x\n", .expectedEquals(after: "key")),
        ("key1️⃣\n", .expectedEquals(after: "key")), ("key1️⃣.attr = x", .expectedEquals(after: "key")),
    ])
    func aBrokenEntryIsFoundAtItsPlace(marked: String, problem: FluentProblem) {
        let lines = expectProblems([problem], in: marked)
        #expect(lines.count == 1)
        #expect(lines.first?.hasPrefix("junk ") == true)
    }

    @Test func aTabbedLineAfterTextIsNotSilentlyLost() {
        #expect(
            expectProblems([.tabIndentation], in: "key = one\n    two\n1️⃣\tthree\n")
                == [#"message key = "one\ntwo""#, #"junk "\tthree\n""#])
    }

    @Test func findingsAreBoundedAndSaySo() {
        let (resource, findings) = FluentParser.parse(String(repeating: "x\n", count: 1000) + "key = x")
        #expect(findings.count == 201)
        #expect(findings.last?.problem == .tooManyFindings(limit: 200))
        #expect(findings.last?.line == 201)
        #expect(resource.body.count == 201)
    }

    @Test func aFileThatIsTooLongIsOneFinding() {
        var limits = FluentLimits()
        limits.sourceBytes = 8
        #expect(FluentParser.parse("key = ab", limits: limits).findings == [])
        let (resource, findings) = FluentParser.parse("key = abc", file: "a.ftl", limits: limits)
        let place = FluentPlace(file: "a.ftl", line: 1, column: 1)
        #expect(findings == [FluentFinding(.sourceTooLong(limit: 8), at: place)])
        #expect(resource.body == [])
    }

    @Test(
        arguments: [
            ([0x6B, 0x3D, 0xFF], 1, 3), ([0xD0], 1, 1), (Array("ә = x\nкл".utf8) + [0xC0, 0x80], 2, 3),
            (Array("k = ".utf8) + [0xED, 0xA0, 0x80], 1, 5), ([0xEF, 0xBB, 0xBF, 0x6B, 0x80], 1, 2),
        ] as [([UInt8], Int, Int)])
    func invalidUTF8IsOneFindingAtItsPlace(bytes: [UInt8], line: Int, column: Int) {
        let (resource, findings) = FluentParser.parse(bytes, file: "a.ftl")
        let place = FluentPlace(file: "a.ftl", line: line, column: column)
        #expect(findings == [FluentFinding(.invalidUTF8, at: place)])
        #expect(resource.body == [])
    }
}
