import Content
import Foundation
import Synchronization
import Testing

/// Files that nobody would write by hand: findings, in bounded time and memory, never a crash.
@Suite struct HostileFileTests {
    /// Peak memory of this process in bytes, as the kernel counts it.
    private func peak() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(Int(line.split(separator: " ")[1].trimmingCharacters(in: .whitespaces))) * 1024
    }

    private func load(_ folder: String) -> [Finding] {
        ContentLoader.load(
            dialogs: folder + "/Dialogs", locales: folder + "/Locales",
            required: [RequiredText("terminal.too-long", variables: ["limit"])]
        ).findings.map { finding in
            var finding = finding
            finding.place.file.replace(folder + "/", with: "")
            return finding
        }
    }

    @Test(arguments: [
        "Dialogs/bot.yaml", "Dialogs/docs/paper.yaml", "Dialogs/entities.yaml", "Locales/ru/docs/paper.ftl",
        "Locales/kk/lost.txt", "Locales/kk/entities.yaml", "Locales/kk/translated.lock", "Dialogs/knowledge/x.csv",
    ])
    func aFileOf100MegabytesIsNotReadWhole(path: String) throws {
        try SampleContent().inFolder { folder in
            let url = URL(fileURLWithPath: folder + "/" + path)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data().write(to: url)
            let handle = try FileHandle(forWritingTo: url)
            try handle.truncate(atOffset: 100 << 20)
            try handle.close()
            let before = try peak()
            let findings = load(folder)
            #expect(findings.contains { $0.check == "unreadable-file" && $0.place == Place(file: path) })
            #expect(try peak() - before < 64 << 20)
        }
    }

    @Test func filesThatAreTooMuchTogetherAreCut() throws {
        var content = SampleContent()
        content.limits.folderBytes = 500
        let findings = try content.load().findings
        #expect(findings.contains { $0.check == "unreadable-file" })
    }

    @Test(arguments: ["[", "{a: ", "- ", "? ", "[{a: "])
    func aMegabyteOfOpeningsIsRefused(opening: String) throws {
        let text = String(repeating: opening, count: (1 << 20) / opening.utf8.count - 1)
        for path in ["Dialogs/docs/paper.yaml", "Locales/ru/entities.yaml", "Dialogs/entities.yaml"] {
            let findings = try SampleContent([path: text]).load().findings.filter { $0.place.file == path }
            #expect(findings.map(\.check) == ["yaml-syntax"])
        }
    }

    @Test func aFlowOfFiveThousandStatesInARingIsFoundInFull() throws {
        let states = (0..<4000).map { "  s\($0): { next: s\(($0 + 1) % 4000) }\n" }.joined()
        var content = SampleContent(["Dialogs/docs/paper.yaml": "start: s0\nstates:\n" + states])
        content.limits.findings = 100_000
        let findings = try content.load().findings
        #expect(findings.count { $0.check == "dead-end" } == 4000)
    }

    @Test func aThousandCasesAreDecidedOrLeft() throws {
        let cases = (0..<3000).map { "      - { when: day is before 2026-07-01 and n is \($0), go: b }\n" }.joined()
        let flow = """
            slots: { day: { entity: date }, n: { entity: n } }
            start: a
            states:
              a:
                cases:
            \(cases)      - { go: b }
              b: {}

            """
        let findings = try SampleContent([
            "Dialogs/docs/paper.yaml": flow,
            "Dialogs/entities.yaml": "date: { kind: date }\nn: { kind: number, from: 0, to: 100000 }\n",
        ]).load().findings
        #expect(!findings.contains { $0.check == "dead-guard" })
        #expect(findings.contains { $0.check == "missing-text" })
    }

    @Test func flowsThatCallEachOtherAreFound() throws {
        let there = "start: a\nstates:\n  a: { next: 1️⃣docs.paper }\n"
        let back = "start: what\nstates:\n  what: { next: 1️⃣docs.other }\n"
        var files: [String: String?] = ["Dialogs/docs/other.yaml": there, "Dialogs/docs/paper.yaml": back]
        for language in ["ru", "kk"] {
            files["Locales/\(language)/docs/other.ftl"] = "title = O\na = A\n"
            files["Locales/\(language)/docs/other.txt"] = "another\n"
            files["Locales/\(language)/docs/paper.ftl"] = "title = P\nwhat = W\n"
            files["Locales/\(language)/docs/paper.txt"] = "paper\n"
        }
        try expectFindings(of: "too-many-replies", changing: files)
    }

    @Test func textsThatReferToEachOtherInARingAreFound() throws {
        let ring = "title = T\nwhat = { cost }\ncost = { what }\nlabel-what = W\nlabel-cost = C\n"
        let findings = try SampleContent(["Locales/ru/docs/paper.ftl": ring]).load().findings
        #expect(!findings.isEmpty)
        #expect(findings.allSatisfy { $0.check == "fluent-syntax" && $0.place.file == "Locales/ru/docs/paper.ftl" })
    }

    /// As an editor saves: cut, half, whole, gone, again and again, while it is read.
    @Test func aFileThatChangesWhileItIsReadIsWholeOrFound() throws {
        try SampleContent().inFolder { folder in
            let path = folder + "/Dialogs/talk.yaml"
            let whole = Data((SampleContent.base["Dialogs/talk.yaml"] ?? "").utf8)
            let isOver = Mutex(false)
            let writer = Thread {
                var number = 0
                while !isOver.withLock({ $0 }) {
                    number += 1
                    switch number % 4 {
                    case 0: try? FileManager.default.removeItem(atPath: path)
                    case 1: try? Data().write(to: URL(fileURLWithPath: path))
                    case 2: try? whole.prefix(number % whole.count).write(to: URL(fileURLWithPath: path))
                    default: try? whole.write(to: URL(fileURLWithPath: path))
                    }
                }
            }
            writer.start()
            defer { isOver.withLock { $0 = true } }
            for _ in 0..<50 {
                let loaded = ContentLoader.load(
                    dialogs: folder + "/Dialogs", locales: folder + "/Locales",
                    required: [RequiredText("terminal.too-long", variables: ["limit"])])
                #expect((loaded.bundle == nil) == loaded.findings.contains { $0.severity == .error })
            }
        }
    }

    @Test func aPipeInPlaceOfAFileIsNotWaitedFor() throws {
        try SampleContent(["Locales/ru/lost.txt": nil]).inFolder { folder in
            #expect(mkfifo(folder + "/Locales/ru/lost.txt", 0o600) == 0)
            let findings = load(folder)
            #expect(
                findings.contains { $0.check == "unreadable-file" && $0.place == Place(file: "Locales/ru/lost.txt") })
        }
    }

    /// The superuser may read everything, so this says nothing there.
    @Test(.enabled(if: getuid() != 0, "the superuser may read everything"))
    func aFileThatMayNotBeReadIsFound() throws {
        try SampleContent().inFolder { folder in
            try FileManager.default.setAttributes(
                [.posixPermissions: 0], ofItemAtPath: folder + "/Dialogs/lost.yaml")
            let findings = load(folder)
            #expect(
                findings.contains { $0.check == "unreadable-file" && $0.place == Place(file: "Dialogs/lost.yaml") })
        }
    }
}
