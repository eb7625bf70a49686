import Content
import Foundation
import Testing

/// Bad files of every kind: findings, never a crash, and bounded.
@Suite struct FileCheckTests {
    private let good = "start: what\nparts:\n  what: {}\n  cost: {}\n"

    /// All findings of a content with this text as `paper.yaml`.
    private func findings(_ text: String) throws -> [Finding] {
        try SampleContent(["Dialogs/docs/paper.yaml": text]).load().findings
    }

    @Test(arguments: [
        "start: what\nparts:\n  what: {}\n  cost: {\n1️⃣",
        "start: what\nparts:\n1️⃣\twhat: {}\n",
        "start: what\n1️⃣start: cost\nparts:\n  what: {}\n  cost: {}\n",
        "start: what\nparts:\n  what: {}\n  cost: { choices: { a: menu, b: menu, 1️⃣a: menu } }\n",
        "start: what\nparts:\n  what: {}\n  1️⃣what: {}\n",
        "start: &a what\nparts:\n  what: 1️⃣*a\n",
        "start: what\nparts: {}\n? 1️⃣[a, b]\n: c\n",
        "start: what\n1️⃣--- \n",
        "1️⃣",
        "# only a comment\n",
    ])
    func whatIsNoYAMLIsFoundAtItsPlace(text: String) throws {
        let (content, places) = SampleContent(["Dialogs/docs/paper.yaml": text]).withoutMarks()
        let findings = try findings(content.files["Dialogs/docs/paper.yaml"] ?? "")
        #expect(findings.map(\.check) == ["yaml-syntax"])
        if let place = places.first { #expect(findings.first?.place == place) }
    }

    @Test func anAliasBombIsRefusedUnread() throws {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...40 {
            bomb +=
                "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ") + "]\n"
        }
        bomb += "? *a40\n: x\n"
        let findings = try findings(bomb)
        #expect(findings.map(\.check) == ["yaml-syntax"])
        #expect(findings.first?.place.line == 2)
    }

    @Test(arguments: ["[", "{a: ", "- ", "? ", "a:\n "])
    func tenThousandLevelsAreRefused(level: String) throws {
        #expect(try findings(String(repeating: level, count: 10_000)).map(\.check) == ["yaml-syntax"])
    }

    @Test func fortyLevelsThatAreYAMLAreRefused() throws {
        let deep = "start: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40)
        let findings = try findings(deep)
        #expect(findings.map(\.check) == ["yaml-syntax"])
        #expect(findings.first?.sentence == "Values are nested more than 32 deep.")
    }

    @Test func tooManyValuesAreRefused() throws {
        let findings = try findings("start: [" + String(repeating: "a,", count: 20_001) + "]")
        #expect(findings.map(\.sentence) == ["The file has more than 20000 values."])
    }

    @Test(arguments: ["\u{FEFF}", "%YAML 1.1\n---\n", "--- \n", "# Комментарий\n", "\n\n"])
    func aFileMayBeginSo(opening: String) throws {
        #expect(try findings(opening + good).isEmpty)
    }

    @Test func linesMayEndLikeOnWindows() throws {
        var content = SampleContent()
        content.files = content.files.mapValues { $0.replacing("\n", with: "\r\n") }
        #expect(try content.load().findings.isEmpty)
    }

    @Test(
        arguments: [
            ([0x73, 0x00, 0x3A], 2), ([0x73, 0xE9, 0x3A], 2), ([0xD0, 0x96, 0x07], 2), ([0xFF, 0xFE, 0x73, 0x00], 1),
            ([0xC3], 1), ([0xED, 0xA0, 0x80], 1),
        ] as [([UInt8], Int)])
    func bytesThatAreNoTextAreFoundAtTheirPlace(bytes: [UInt8], column: Int) throws {
        for path in ["Dialogs/docs/paper.yaml", "Locales/ru/docs/paper.ftl", "Locales/ru/docs/paper.txt"] {
            var content = SampleContent([path: nil])
            content.raw[path] = Array("# one\n".utf8) + bytes
            let findings = try content.load().findings.filter { $0.place.file == path }
            #expect(findings.map(\.check) == ["bad-character"])
            #expect(findings.first?.place == Place(file: path, line: 2, column: column))
        }
    }

    @Test func everyCutOfAFileIsReadOrFound() throws {
        let flow = Array((SampleContent.base["Dialogs/talk.yaml"] ?? "").utf8)
        try SampleContent().inFolder { folder in
            for length in flow.indices {
                try Data(flow[..<length]).write(to: URL(fileURLWithPath: folder + "/Dialogs/talk.yaml"))
                let loaded = ContentLoader.load(
                    dialogs: folder + "/Dialogs", locales: folder + "/Locales",
                    required: [RequiredText("terminal.too-long", variables: ["limit"])])
                let hasErrors = loaded.findings.contains { $0.severity == .error }
                #expect((loaded.bundle == nil) == hasErrors)
                #expect(hasErrors || length == flow.count - 1)
            }
        }
    }

    @Test func aFolderInPlaceOfAFileIsFound() throws {
        var content = SampleContent(["Dialogs/docs/paper.yaml": nil])
        content.raw["Dialogs/docs/paper.yaml/inner.yaml"] = []
        let findings = try content.load().findings
        #expect(
            findings.contains { $0.check == "unreadable-file" && $0.place == Place(file: "Dialogs/docs/paper.yaml") })
        var bot = SampleContent(["Dialogs/bot.yaml": nil])
        bot.raw["Dialogs/bot.yaml/x"] = []
        #expect(try bot.load().findings.map(\.check).contains("unreadable-file"))
        #expect(try !bot.load().findings.map(\.check).contains("missing-file"))
    }

    @Test func aFileOverTheLimitIsFound() throws {
        var content = SampleContent()
        content.limits.fileBytes = 200
        content.files["Locales/ru/lost.txt"] = String(repeating: "love\n", count: 41)
        let findings = try content.load().findings
        #expect(
            findings.contains { $0.check == "unreadable-file" && $0.place == Place(file: "Locales/ru/lost.txt") })
    }

    @Test func aLinkIsReadAsWhatItPointsToAndARingOfFoldersIsNotWalked() throws {
        try SampleContent(["Locales/ru/lost.txt": nil, "elsewhere": "love\n"]).inFolder { folder in
            let manager = FileManager.default
            try manager.createSymbolicLink(
                atPath: folder + "/Locales/ru/lost.txt", withDestinationPath: "../../elsewhere")
            try manager.createSymbolicLink(atPath: folder + "/Dialogs/ring", withDestinationPath: ".")
            try manager.createSymbolicLink(atPath: folder + "/Dialogs/nowhere.yaml", withDestinationPath: "nothing")
            let findings = ContentLoader.load(
                dialogs: folder + "/Dialogs", locales: folder + "/Locales",
                required: [RequiredText("terminal.too-long", variables: ["limit"])]
            ).findings
            #expect(
                findings.map { $0.place.file.replacing(folder, with: "") + " " + $0.check } == [
                    "/Dialogs/nowhere.yaml unreadable-file", "/Dialogs/ring unreadable-file",
                ])
        }
    }

    @Test func missingFoldersAndFilesAreFound() throws {
        try expectFindings(
            of: "missing-file", in: empty(), at: [Place(file: "Dialogs"), Place(file: "Locales")])
        let withoutBot = try SampleContent(["Dialogs/bot.yaml": nil]).load().findings.filter { $0.severity == .error }
        #expect(withoutBot.map(\.check) == ["missing-file"])
        #expect(withoutBot.map(\.place) == [Place(file: "Dialogs/bot.yaml")])
        var withoutKazakh = SampleContent([
            "Dialogs/bot.yaml": "languages: [ru, 1️⃣kk]\nzone: Asia/Almaty\nhome: talk\nfallback: lost\n"
        ])
        withoutKazakh.files = withoutKazakh.files.filter { !$0.key.hasPrefix("Locales/kk") }
        try expectFindings(of: "missing-file", in: withoutKazakh)
    }

    private func empty() -> SampleContent {
        var content = SampleContent()
        content.files = [:]
        content.required = []
        return content
    }

    @Test func aFileThatIsNotReadIsAWarning() throws {
        try expectFindings(
            of: "unread-file",
            changing: [
                "Dialogs/docs/other.yml": "x", "Locales/ru/x.fltt": "x", "Locales/terminal.ftl": "x = y\n",
                "Dialogs/README.md": "x", "Dialogs/.lost.yaml.swp": "x", "Dialogs/lost.yaml~": "x",
            ],
            at: [
                Place(file: "Dialogs/docs/other.yml"), Place(file: "Locales/ru/x.fltt"),
                Place(file: "Locales/terminal.ftl"),
            ], severity: .warning)
    }

    @Test func findingsAreBoundedErrorsFirst() throws {
        var content = SampleContent()
        content.limits.findings = 5
        let unused = (0..<50).map { "unused\($0) = X\n" }.joined()
        content.files["Locales/ru/talk.ftl"]? += unused
        content.files["Dialogs/lost.yaml"] =
            "start: srory\nstates:\n  sorry: { choices: { menu: menu, person: person } }\n"
        let findings = try content.load().findings
        #expect(findings.count == 5)
        #expect(findings.filter { $0.severity == .error }.map(\.check) == ["unknown-target"])
    }
}
