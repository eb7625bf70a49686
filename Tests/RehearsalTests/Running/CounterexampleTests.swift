import Content
import Knowledge
import Rehearsal
import Testing

/// What the proof finds is printed as a script, and the script fails at its last line.
@Suite struct CounterexampleTests {
    @Test(arguments: [
        "law: { in: [shop.book], never: reads board.days }", "law: { in: [shop.book/shut], never: answers }",
    ])
    func theScriptOfABrokenLawFailsAtItsLastLine(law: String) async throws {
        let broken = try SmallBot.material(laws: law + "\n")
        let today = Day(number: 20_780)
        let violation = try #require(Proof.of(broken.content, today: today).violations.first)
        #expect(violation.kind == .law("law"))
        let statements = CounterexampleScript.statements(for: violation, in: broken.content, today: today.number)
        let text = ScriptPrinter.print(statements)
        let (script, flaws) = ScriptParser.parse(Array(text.utf8), file: "a.chat")
        #expect(flaws == [])
        #expect(script.statements == statements)
        for language in ["ru", "kk"] {
            let suite = ScriptSuite(files: ["a.chat"]) { $0 == "a.chat" ? Array(text.utf8) : nil }
            var selection = ScriptSelection()
            selection.languages = [language]
            let runner = SuiteRunner(broken, selection: selection, today: nil, jobs: 1)
            let outcomes = await runner.run(runner.units(of: suite)).map(\.outcome)
            #expect(runner.findings(in: suite) == [])
            guard case .failed(let failure)? = outcomes.first?.verdict else {
                Issue.record("it passed:\n\(text)")
                return
            }
            #expect(failure.place.line == statements.count)
        }
    }

    @Test func aMeaningIsUnderstoodWithoutWords() async throws {
        let result = try await RehearsedScript.run(
            """
            conversation: meant
            > means {shop.book}
            < general.ask-city
            > means city=astana
            = slot city=astana
            > means instead city=almaty
            = slot city=almaty
            > means nothing
            = answered within 9

            """)
        #expect(result.isGood, "\(ReportFormat.text.print(result))")
    }

    @Test func whatCannotBeMeantIsSaid() async throws {
        for line in [
            "> means", "> means {shop.book", "> means maybe", "> means city", "= answered within 0", "= sayable x",
        ] {
            let result = try await RehearsedScript.run("conversation: a\n\(line) \n> means nothing\n")
            #expect(line == "> means" || !result.isGood, "\(line)")
        }
        let unknown = try await RehearsedScript.run("conversation: a\n> means {shop.bok}\n= law none\n")
        #expect(unknown.findings.count == 2)
    }
}
