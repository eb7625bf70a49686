import Rehearsal
import Testing

/// Every kind of line, read; and every kind of mistake, with its place and advice.
struct ScriptParserTests {
    static let lines: [(String, Statement)] = [
        ("", .blank),
        ("# a word", .comment(" a word")),
        ("conversation: one matter", .conversation("one matter")),
        ("tags: iin, long", .tags(["iin", "long"])),
        ("language: ru kk", .languages(["ru", "kk"])),
        ("include ../steps/book.steps", .include("../steps/book.steps")),
        ("only", .only),
        ("expected to fail Dana", .expectedToFail("Dana")),
        ("never contains \"4400\"", .rule(.neverContains("4400"))),
        ("never says queues.book.ask-city", .rule(.neverSays("queues.book.ask-city", after: nil))),
        ("never says queues.book.ask-city after 5", .rule(.neverSays("queues.book.ask-city", after: 5))),
        ("at most once ask-city", .rule(.atMostOnce("ask-city"))),
        ("given slot city=almaty", .given([.slot(NamedValue("city", .word("almaty")))])),
        ("given language kk | seed 7", .given([.language("kk"), .seed(7)])),
        ("given stack queues.book rentals.price", .given([.stack(["queues.book", "rentals.price"])])),
        (
            "given open queues.book at ask asking time",
            .given([.open(topic: "queues.book", state: "ask", slot: "time")])
        ),
        ("given open documents.iin", .given([.open(topic: "documents.iin", state: nil, slot: nil)])),
        (
            "given booking centre=c1 day=+2d time=10:00",
            .given([
                .booking([
                    NamedValue("centre", .word("c1")), NamedValue("day", .relative(2, .days)),
                    NamedValue("time", .word("10:00")),
                ])
            ])
        ),
        ("given knowledge rents down", .given([.knowledge(KnowledgeStub("rents", .down))])),
        (
            "given knowledge rents.price found price=250000 note=\"two words\"",
            .given([
                .knowledge(
                    KnowledgeStub(
                        "rents.price",
                        .outcome(
                            "found",
                            [NamedValue("price", .word("250000")), NamedValue("note", .text("two words"))])))
            ])
        ),
        (
            "given knowledge board.days offers +1d 2026-11-25",
            .given([
                .knowledge(KnowledgeStub("board.days", .offers([.relative(1, .days), .word("2026-11-25")])))
            ])
        ),
        ("> how do I get it?", .says(Utterance(.text("how do I get it?")))),
        ("> {rentals.price}", .says(Utterance(.phrase(topic: "rentals.price", part: nil)))),
        ("> {documents.iin[papers]}", .says(Utterance(.phrase(topic: "documents.iin", part: "papers")))),
        (">ru one language", .says(Utterance(language: "ru", .text("one language")))),
        ("> [papers]", .says(Utterance(.choice("papers")))),
        ("> media photo", .says(Utterance(.media("photo")))),
        ("> \"media photo\"", .says(Utterance(.text("media photo")))),
        ("> \"  \\\"a\\\"\\n\"", .says(Utterance(.text("  \"a\"\n")))),
        ("< documents.iin.papers", .reply(ExpectedReply(.oneOf([ReplyPattern("documents.iin.papers")])))),
        (
            "< a.b day=+2d contains \"x\" pattern \"y*\"",
            .reply(
                ExpectedReply(
                    .oneOf([
                        ReplyPattern(
                            "a.b", arguments: [NamedValue("day", .relative(2, .days))],
                            wordings: [.contains("x"), .pattern("y*")])
                    ])))
        ),
        (
            "<| a.b | a.c x=*",
            .reply(
                ExpectedReply(
                    .oneOf([ReplyPattern("a.b"), ReplyPattern("a.c", arguments: [NamedValue("x", .any)])])))
        ),
        ("<! a.b", .reply(ExpectedReply(.never(ReplyPattern("a.b"))))),
        ("<kk a.b", .reply(ExpectedReply(language: "kk", .oneOf([ReplyPattern("a.b")])))),
        ("<!kk a.b", .reply(ExpectedReply(language: "kk", .never(ReplyPattern("a.b"))))),
        ("< \u{2026}", .reply(ExpectedReply(.anythingMore))),
        ("= state documents.iin/papers", .fact(.state("documents.iin/papers"))),
        ("= stack", .fact(.stack([]))),
        ("= stack queues.book", .fact(.stack(["queues.book"]))),
        ("= slot city=astana", .fact(.slot(NamedValue("city", .word("astana"))))),
        ("= no slot city", .fact(.noSlot("city"))),
        ("= no effect", .fact(.noEffect)),
        ("= booking centre=c2", .fact(.booking([NamedValue("centre", .word("c2"))]))),
        ("= no booking", .fact(.noBooking([]))),
        ("= not stored \"4400\"", .fact(.notStored("4400"))),
        ("= kind ask", .fact(.kind("ask"))),
        ("= choices where papers", .fact(.choices(["where", "papers"], andMore: false))),
        ("= choices where \u{2026}", .fact(.choices(["where"], andMore: true))),
        ("= topic documents.iin", .fact(.topic("documents.iin"))),
        ("= language kk", .fact(.language("kk"))),
        ("= row 11", .fact(.row(11))),
        ("~ reload some folder", .trouble(.reload("some folder"))),
        ("~ drop connection", .trouble(.dropConnection)),
        ("~ kill server", .trouble(.killServer)),
        ("~ person B", .trouble(.person("B"))),
        ("~ operator takes", .trouble(.operatorTakes)),
        ("~ operator says good morning", .trouble(.operatorSays("good morning"))),
        ("~ operator leaves", .trouble(.operatorLeaves)),
        ("~ operator ends", .trouble(.operatorEnds)),
        ("~ cut bytes 7", .trouble(.cutBytes(7))),
        ("~ knowledge rents up", .trouble(.knowledge(KnowledgeStub("rents", .up)))),
    ]

    @Test(arguments: lines) func everyKindOfLineIsReadAndPrintedAsItStood(_ line: String, _ statement: Statement) {
        let (script, findings) = ScriptParser.parse(text: line + "\n", file: "a.chat")
        #expect(findings == [])
        #expect(script.statements == [statement])
        #expect(ScriptPrinter.print(script) == line + "\n")
    }

    @Test func daysTimesAndLengthsAreRead() throws {
        let text = "skip until 2027-02-28\ngiven clock 2026-11-23T10:05\n~ wait 20m\n"
        let (script, findings) = ScriptParser.parse(text: text, file: "a.chat")
        #expect(findings == [])
        let day = try #require(ScriptDay("2027-02-28"))
        let moment = try #require(ScriptMoment("2026-11-23T10:05"))
        let wait = try #require(ScriptDuration(20, .minutes))
        #expect(script.statements == [.skip(until: day), .given([.clock(moment)]), .trouble(.wait(wait))])
        #expect(wait.milliseconds == 1_200_000)
        #expect(ScriptPrinter.print(script) == text)
    }

    static let mistakes: [(String, Int, String, String)] = [
        ("convesation: a", 1, "«convesation:» is not the beginning of a line.", "Did you mean conversation:?"),
        ("conversation:", 14, "The conversation has no title.", "Say behind the colon what it shows."),
        ("tags: ,", 6, "Here a tag is missing.", "Write: tags: iin, long"),
        ("language: RU", 11, "«RU» is no language code.", "Write it as Locales does: ru, kk."),
        ("include", 8, "Here the file is missing.", "Name it as seen from this file."),
        ("only this", 6, "«this» is more than this line takes.", "The line has the form: only"),
        (
            "skip until 2026-02-30", 12, "«2026-02-30» is no day of the calendar.",
            "The line has the form: skip until 2027-01-01"
        ),
        (
            "expected to be", 13, "Here the word «fail» is missing.", "The line has the form: expected to fail NAME"
        ),
        ("given slto city=a", 7, "«slto» is not what can be given.", "Did you mean slot?"),
        ("given slot city", 12, "«city» is not name=value.", "Write it without blanks: city=almaty, day=+2d."),
        ("given slot city=", 17, "There is no value behind the =.", "Write one, or * for any."),
        (
            "given slot day=+9999999d", 16, "«+9999999d» lies too far away.",
            "Write at most 100000 of a unit: +2d, +3h, -90m."
        ),
        ("given seed x", 12, "«x» is no number.", "Write it so: given seed 7"),
        (
            "given clock 10:00", 13, "«10:00» is no day with a time.", "Write it so: given clock 2026-11-23T10:00"
        ),
        (">", 2, "The person says nothing.", "Write the words behind the >."),
        (
            "> {rentals.price", 3, "A phrase is a topic in braces and nothing more.",
            "Write it so: > {rentals.price} or > {documents.iin[papers]}"
        ),
        ("> [a] b", 3, "A choice is a name in square brackets and nothing more.", "Write it so: > [papers]"),
        (
            "> media foto", 3, "«foto» is no medium.",
            "Did you mean photo? Words that a person writes go into quotation marks."
        ),
        (
            "> \"a\" b", 3, "Something stands behind the quotation.",
            "Take the quotation marks away, or put \\ before those that the person writes."
        ),
        ("> \"a", 3, "This quotation has no end.", "Put a \" behind its last word."),
        (
            "> \"\\x\"", 4, "A \\ stands before nothing that it changes.",
            "Between quotation marks write \\\\ for a \\ and \\\" for a quotation mark."
        ),
        ("<", 2, "Here a text key is missing.", "Put it at the end of the line."),
        (
            "< A.b", 3, "«A.b» cannot be a text key.",
            "Names have the letters a-z, digits, - and dots, as in documents.iin.papers."
        ),
        (
            "< a.b contain \"x\"", 7, "«contain» is not name=value, contains or pattern.", "Did you mean contains?"
        ),
        ("< a.b contains x", 16, "Here words in quotation marks are wanted.", "Write them so: \"4400\""),
        ("< a.b | a.c", 7, "A | stands between texts of which one is enough.", "Begin such a line with <|"),
        ("= no slot a\"b\"", 12, "A quotation ends or begins inside a word.", "Put a blank there."),
        ("= slot a=\"b\"c", 13, "A quotation ends or begins inside a word.", "Put a blank there."),
        ("= stat a/b", 3, "«stat» is not what can be asked behind a =.", "Did you mean state?"),
        ("= not stord \"x\"", 7, "Here the word «stored» is missing.", "The line has the form: = not stored \"4400\""),
        ("= row many", 7, "«many» is not the number of a row.", "It is a number from 0 to 99."),
        ("~ wiat 20m", 3, "«wiat» is not what can happen behind a ~.", "Did you mean wait?"),
        ("~ wait long", 8, "«long» is no length of time.", "Write it so: 90s, 20m, 2h, 7d."),
        ("~ reload", 9, "Here the folder is missing.", "The line has the form: ~ reload DIR"),
        ("~ operator says", 16, "Here the words are missing.", "The line has the form: ~ operator says TEXT"),
        ("~ cut bytes 0", 13, "«0» is not the length of the pieces.", "It is a number from 1 to 65536."),
        ("never contain \"x\"", 7, "«contain» is not what must never be.", "Did you mean contains?"),
        ("a\u{1}b", 2, "A control character stands here.", "Take it out; in quotation marks write \\n or \\t."),
    ]

    @Test(arguments: mistakes)
    func everyMistakeIsToldAtItsPlaceWithAdvice(_ line: String, _ column: Int, _ sentence: String, _ advice: String) {
        let (script, findings) = ScriptParser.parse(text: "# first\n" + line, file: "a.chat")
        let place = ScriptPlace(file: "a.chat", line: 2, column: column)
        #expect(findings == [ScriptFinding(place: place, sentence: sentence, advice: advice)])
        #expect(script.statements == [.comment(" first"), .unread(line)])
    }

    @Test func bytesThatAreNoTextAreAFindingAndTheNextLineIsRead() {
        let (script, findings) = ScriptParser.parse([0xff, 0x0a] + Array("only\r\n".utf8), file: "a.chat")
        #expect(
            findings.map(\.description) == ["a.chat:1:1: error: The line is not UTF-8.\n    Save the file as UTF-8."])
        #expect(script.statements == [.unread("\u{FFFD}"), .only])
    }

    @Test func whatIsTooLongIsAFindingAndNothingElse() {
        var limits = ScriptLimits()
        limits.lineBytes = 10
        limits.lines = 2
        limits.fileBytes = 40
        let long = ScriptParser.parse(text: "> 12345678901", file: "a.chat", limits: limits)
        #expect(long.findings.map(\.sentence) == ["The line has more than 10 bytes."])
        let many = ScriptParser.parse(text: "\n\n\n", file: "a.chat", limits: limits)
        #expect(many.findings.map(\.sentence) == ["The file has more than 2 lines."])
        let large = ScriptParser.parse(text: String(repeating: "\n", count: 41), file: "a.chat", limits: limits)
        #expect(large.findings.map(\.sentence) == ["The file has more than 40 bytes."])
    }

    @Test func findingsEndWithAWord() {
        var limits = ScriptLimits()
        limits.findings = 2
        let (_, findings) = ScriptParser.parse(text: "x\nx\nx\nx\n", file: "a.chat", limits: limits)
        #expect(findings.count == 3)
        #expect(findings.last?.sentence == "There are more findings than 2.")
    }
}
