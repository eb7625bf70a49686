import Content
import Dialog
import Foundation
import Rehearsal
import Testing
import Understanding

/// The scripts of `Tests/Conversations`, in this process, and the manual of their language.
struct ShippedScriptTests {
    private static let checkout =
        "/" + URL(fileURLWithPath: #filePath).pathComponents.dropLast(4).dropFirst().joined(separator: "/")

    private static var scripts: [String] {
        let folder = checkout + "/Tests/Conversations"
        let names = FileManager.default.enumerator(atPath: folder)?.allObjects.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(".chat") }.sorted().map { folder + "/" + $0 }
    }

    private static func read(_ path: String) -> [UInt8]? {
        (try? Data(contentsOf: URL(fileURLWithPath: path))).map { [UInt8]($0) }
    }

    @Test func everyScriptHoldsInEveryLanguage() async throws {
        let (dialogs, locales) = (Self.checkout + "/Dialogs", Self.checkout + "/Locales")
        let bundle = try #require(ContentLoader.load(dialogs: dialogs, locales: locales).bundle)
        let phrases = PhraseSupply(
            ContentLoader.training(dialogs: dialogs, locales: locales)?.phrases ?? [],
            starts: bundle.machine.starts.mapValues { bundle.machine.states[$0].position.state })
        let material = RunMaterial(content: bundle, phrases: phrases)
        let suite = ScriptSuite(files: Self.scripts, read: Self.read)
        let runner = SuiteRunner(material, today: nil, jobs: 2)
        let rehearsed = await runner.run(runner.units(of: suite))
        let result = RehearsalResult(
            outcomes: rehearsed.map(\.outcome), findings: suite.findings + runner.findings(in: suite))
        #expect(result.isGood, "\(ReportFormat.text.print(result))")
        #expect(result.passed > 50)
    }

    @Test func everyScriptIsWrittenAsThePrinterWritesIt() throws {
        for path in Self.scripts {
            let bytes = try #require(Self.read(path))
            let (script, findings) = ScriptParser.parse(bytes, file: path)
            #expect(findings == [])
            #expect(ScriptPrinter.print(script) == String(decoding: bytes, as: UTF8.self))
        }
    }

    @Test func theManualNamesEveryTextOfTheEngine() throws {
        let manual = String(decoding: try #require(Self.read(Self.checkout + "/Tests/README.md")), as: UTF8.self)
        for text in EngineText.allCases { #expect(manual.contains("`\(text.key)`"), "\(text.key)") }
        for word in Fact.words.filter({ $0 != "no" && $0 != "not" }) {
            #expect(manual.contains("= \(word)"), "\(word)")
        }
        for word in Trouble.words { #expect(manual.contains("~ \(word)"), "\(word)") }
        for word in Circumstance.words { #expect(manual.contains("given \(word)"), "\(word)") }
    }
}
