import Content
import Dialog
import Foundation
import Testing

@Suite struct ContentLoaderTests {
    /// The repository's folder: this file is `Tests/ContentTests/ContentLoaderTests.swift` in it.
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    @Test func theShippedContentHasNoFinding() throws {
        let terminal = [
            "greeting", "help", "bad-text", "idle-warning", "idle-close", "goodbye", "machines", "unknown-command",
            "full", "shutting-down",
        ]
        let operators = ["waiting", "taken", "over", "gone", "media", "choice", "label-take", "label-end"]
        let required =
            terminal.map { RequiredText("terminal." + $0) } + [
                RequiredText("terminal.too-long", variables: ["limit"])
            ] + operators.map { RequiredText("operator." + $0) }
            + [RequiredText("operator.waiting-topic", variables: ["topic"])]
        let loaded = ContentLoader.load(
            dialogs: Self.root + "/Dialogs", locales: Self.root + "/Locales", required: required)
        // A topic that is understood and has no flow yet is no mistake, only work to be done.
        #expect(
            loaded.findings.filter { !["unknown-topic", "unknown-part"].contains($0.check) }.map(\.description) == [])
        let bundle = try #require(loaded.bundle)
        #expect(bundle.languages == ["ru", "kk"])
        #expect(bundle.machine.settings.home == "general.menu")
    }

    @Test func textsAndLabelsAreSaidInTheLanguageOfTheReply() throws {
        let bundle = try #require(try SampleContent().load().bundle)
        var reply = Reply(kind: .answer, language: "kk", text: "docs.paper.cost")
        #expect(bundle.text(of: reply, now: 0) == "Free, kk")
        reply.language = "ru"
        #expect(bundle.text(of: reply, now: 0) == "Free, ru")
        let step = bundle.machine.step(from: Session(), on: Event(at: 0, kind: .command(.menu)))
        guard case .say(let menu) = try #require(step.actions.first) else { return }
        #expect(menu.choices.map { bundle.label(of: $0, in: "kk") } == ["Paper"])
        #expect(bundle.label(of: Choice(id: "x", label: "general.label-person"), in: "ru") == "Person")
    }

    @Test func argumentsReachTheText() throws {
        let bundle = try #require(try SampleContent().load().bundle)
        #expect(bundle.text("terminal.too-long", arguments: ["limit": .number(4096)], in: "ru") == "Over 4\u{A0}096")
        #expect(bundle.text("terminal.too-long", arguments: ["limit": .text("x")], in: "kk") == "Over x")
        #expect(bundle.text("terminal.nothing", in: "kk") == "{terminal.nothing}")
    }

    @Test func theHashIsOfPathsAndBytesAndOfNothingElse() throws {
        let one = try SampleContent().load().bundle?.hash
        let again = try SampleContent().load().bundle?.hash
        #expect(one != nil && one == again)
        let comment = (SampleContent.base["Dialogs/lost.yaml"] ?? "") + "# x\n"
        #expect(try SampleContent(["Dialogs/lost.yaml": comment]).load().bundle?.hash != one)
        let text = SampleContent.base["Locales/ru/lost.ftl"]
        let moved = SampleContent(["Locales/ru/extra.ftl": text])
        #expect(try moved.load().bundle?.hash != one)
    }

    @Test func everyFindingIsALineThatEditorsUnderstand() {
        let finding = Finding(
            place: Place(file: "Dialogs/a.yaml", line: 3, column: 9), severity: .error,
            sentence: "Nothing is called x.",
            advice: "Did you mean y?", check: "unknown-target")
        #expect(
            finding.description
                == "Dialogs/a.yaml:3:9: error: Nothing is called x. [unknown-target]\n    Did you mean y?")
    }

    @Test func everyFindingIsOneLineOfJSON() throws {
        let finding = Finding(
            place: Place(file: "a\"\\\n\u{1}я", line: 3, column: 9), severity: .warning, sentence: "S", advice: "A",
            check: "c")
        #expect(
            finding.json
                == #"{"file":"a\"\\\u000a\u0001я","line":3,"column":9,"severity":"warning","sentence":"S","advice":"A","check":"c"}"#
        )
        #expect(try JSONSerialization.jsonObject(with: Data(finding.json.utf8)) is [String: Any])
    }

    @Test func theManualListsEveryCheckAsItIs() throws {
        let manual = try String(contentsOfFile: Self.root + "/Dialogs/README.md", encoding: .utf8)
        let rows = ContentLoader.checks.map { "| `\($0.name)` | \($0.summary) |\n" }
        #expect(manual.hasSuffix("|---|---|\n" + rows.joined()))
    }

    @Test func everyCheckHasANameOfItsOwnAndASummary() {
        let checks = ContentLoader.checks
        #expect(Set(checks.map(\.name)).count == checks.count)
        #expect(checks.allSatisfy { $0.summary.hasSuffix(".") })
    }
}
