import Rehearsal

/// Runs the text of a script on the small bot.
enum RehearsedScript {
    static func run(
        _ text: String, language: String = "ru", _ change: (inout RunSettings) -> Void = { _ in }
    ) async throws -> RehearsalResult {
        let conversations = try await conversations(text, language: language, change)
        return RehearsalResult(outcomes: conversations.rehearsed.map(\.outcome), findings: conversations.findings)
    }

    static func conversations(
        _ text: String, language: String = "ru", _ change: (inout RunSettings) -> Void = { _ in }
    ) async throws -> (rehearsed: [RehearsedConversation], findings: [ScriptFinding]) {
        let material = try SmallBot.material(change)
        var selection = ScriptSelection()
        selection.languages = [language]
        let suite = ScriptSuite(files: ["a.chat"], selection: selection) { $0 == "a.chat" ? Array(text.utf8) : nil }
        let runner = SuiteRunner(material, selection: selection, today: ScriptDay("2026-11-23"), jobs: 1)
        let rehearsed = await runner.run(runner.units(of: suite))
        return (rehearsed, suite.findings + runner.findings(in: suite))
    }
}
