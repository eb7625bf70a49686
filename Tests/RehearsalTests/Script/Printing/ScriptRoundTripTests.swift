import Rehearsal
import TestSupport
import Testing

/// What is printed reads back as what it was.
struct ScriptRoundTripTests {
    @Test(arguments: 0..<2000) func aPrintedScriptReadsBackAsItself(_ seed: UInt64) {
        var random = RandomScript(seed: seed)
        let script = random.script()
        let printed = ScriptPrinter.print(script)
        let (again, findings) = ScriptParser.parse(text: printed, file: script.file)
        #expect(findings == [])
        #expect(again == script)
        #expect(ScriptPrinter.print(again) == printed)
    }

    @Test(arguments: 0..<2000) func anyTextReadsAsSomethingThatPrintsAsItself(_ seed: UInt64) {
        var random = RandomScript(seed: seed)
        let text = random.noise()
        let first = ScriptParser.parse(text: text, file: "a.chat")
        let printed = ScriptPrinter.print(first.script)
        let second = ScriptParser.parse(text: printed, file: "a.chat")
        #expect(second.script == first.script)
        #expect(second.findings.map(\.sentence) == first.findings.map(\.sentence))
        #expect(ScriptPrinter.print(second.script) == printed)
    }
}
