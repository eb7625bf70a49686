import Content
import Foundation
import Testing

@Suite struct TranslationTests {
    private func texts<Result>(
        _ changes: [String: String?] = [:], _ body: (LocaleTexts, String) throws -> Result
    ) throws -> Result {
        try SampleContent(changes).inFolder { folder in
            try body(LocaleTexts(dialogs: folder + "/Dialogs", locales: folder + "/Locales"), folder)
        }
    }

    private func shown(
        _ arguments: [String], _ pattern: String = "{ $city }", in language: String = "kk",
        names: String = "-city-almaty = { $case ->\n   *[nominative] Almaty\n    [locative] Almatyda\n}\n"
    ) throws -> String {
        let changes = ["Locales/\(language)/names.ftl": names, "Locales/\(language)/own.ftl": "k = \(pattern)\n"]
        return try texts(changes) { texts, _ in
            let (text, errors) = texts.format("own.k", arguments.compactMap(TextArgument.init), in: language)
            #expect(errors == [])
            return text.replacing("\u{A0}", with: " ")
        }
    }

    @Test(arguments: [
        ("5", "5"), ("1500", "1 500"), ("-1.50", "-1,50"), ("2022-09-28", "28.09.2022"), ("10:30", "10:30"),
        ("2022-09-28T10:30", "28.09.2022, 10:30"), ("4400 KZT", "4 400 KZT"), ("[1, 2]", "1 и 2"), ("\"5\"", "5"),
        ("2022-02-30", "2022-02-30"), ("10:75", "10:75"), ("4400 tenge", "4400 tenge"), ("", ""), ("a=b", "a=b"),
    ])
    func anArgumentIsOfTheTypeThatItLooksLike(typed: String, expected: String) throws {
        let isMoney = expected.hasSuffix("KZT")
        let isDate = typed.hasPrefix("2022-09")
        let style = typed.contains("T") ? ", timeStyle: \"short\"" : ""
        let pattern =
            isMoney
            ? "{ NUMBER($city, currencyDisplay: \"code\") }"
            : isDate ? "{ DATETIME($city, dateStyle: \"short\"\(style)) }" : "{ $city }"
        let shown = try shown(["city=\(typed)"], pattern, in: "ru")
        #expect(shown == expected)
    }

    @Test func aNameIsItsIdOrAnyOfItsForms() throws {
        for name in ["almaty", "Almaty", "Almatyda"] {
            #expect(try shown(["city=\(name)"], "{ CASE($city, \"locative\") }") == "Almatyda")
        }
        #expect(try shown(["city=\"almaty\""], "{ $city }") == "almaty")
        #expect(try shown(["town=almaty"], "{ $town }") == "almaty")
        #expect(TextArgument("x") == nil)
        #expect(TextArgument("=x") == nil)
    }

    @Test func whatGoesWrongIsSaidInSentences() throws {
        try texts { texts, _ in
            let (text, errors) = texts.format("terminal.too-long", [], in: "kk")
            #expect(text == "Over {$limit}")
            #expect(errors == ["The variable $limit was not given. Give it: --arg limit=5"])
            #expect(texts.format("terminal.no", [], in: "kk").errors == ["There is no message terminal.no."])
            #expect(texts.format("terminal.no", [], in: "xx").errors == ["There is no language xx."])
            #expect(texts.advice(for: "terminal.to-long") == "Did you mean terminal.too-long?")
        }
    }

    @Test func aFileOfOnesOwnGoesBeforeTheTextsAndSeesTheirTerms() throws {
        try texts(["Locales/ru/names.ftl": "-t = T\n"]) { texts, _ in
            let bytes = Array("k = { -t } { x }\nx = { 1 ->\n".utf8)
            let (text, errors) = texts.format("k", [], in: "ru", file: "my.ftl", bytes: bytes)
            #expect(text == "T {x}")
            #expect(errors.count == 3)
            #expect(errors.first?.hasPrefix("my.ftl:2:5: ") == true)
            #expect(texts.format("docs.paper.what", [], in: "ru", file: "my.ftl", bytes: []).text == "A paper")
        }
    }

    @Test func rowsSayWhatToLookAt() throws {
        let changes = [
            "Locales/ru/docs/paper.ftl": "what = { $a }\ncost = Free\nlabel-what = What\nonly = x\n",
            "Locales/kk/docs/paper.ftl": "what = { $b }\ncost = Free\nlabel-what = What\nmore = x\n",
        ]
        try texts(changes) { texts, folder in
            var texts = texts
            #expect(texts.languages == ["ru", "kk"])
            #expect(try texts.mark(["docs.paper.cost", "docs.paper.only"], in: ["ru", "kk"]) == 1)
            let rows = Dictionary(texts.rows.map { ($0.key, $0.marks) }) { first, _ in first }
            #expect(rows["docs.paper.what"] == ["kk has $b, ru has $a"])
            #expect(rows["docs.paper.cost"] == [])
            #expect(rows["docs.paper.only"] == ["missing in kk"])
            #expect(rows["docs.paper.more"] == ["missing in ru"])
            #expect(texts.rows.first { $0.key == "docs.paper.only" }?.texts == ["x", nil])
            try Data("cost = Dear\n".utf8).write(to: URL(fileURLWithPath: folder + "/Locales/ru/docs/paper.ftl"))
            let later = LocaleTexts(dialogs: folder + "/Dialogs", locales: folder + "/Locales")
            #expect(later.rows.first { $0.key == "docs.paper.cost" }?.marks == ["kk is older than ru"])
            #expect(
                later.keys(of: "docs.paper") == [
                    "docs.paper.cost", "docs.paper.label-what", "docs.paper.more", "docs.paper.what",
                ])
        }
    }

    @Test func theLockIsNoContentAndMergesLineByLine() throws {
        var lock = TranslationLock("# note\nb 0123456789abcdef\nbroken\n<<<<<<< x\na 00112233445566ff\n")
        #expect(lock.text == "# Written by: bagdar text --translated KEY\na 00112233445566ff\nb 0123456789abcdef\n")
        lock.mark("c", source: "One\n    two")
        var same = lock
        same.mark("c", source: "One\r\n  two")
        #expect(lock == same)
        same.mark("c", source: "One\n  too")
        #expect(lock != same)
        lock.keep(["b"])
        #expect(lock == TranslationLock("b 0123456789abcdef"))
        try expectFindings(of: "", changing: ["Locales/kk/translated.lock": "x"])
    }
}
