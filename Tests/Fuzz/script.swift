// modules: Rehearsal/Script
// seeds: Tests/Conversations chat
import Rehearsal

/// Any bytes become a script whose printed form reads back as the same script, and conversations within their limits.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzScript(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    var limits = ScriptLimits()
    limits.lines = 400
    limits.turns = 50
    let (script, findings) = ScriptParser.parse(bytes, file: "a/b.chat", limits: limits)
    for finding in findings {
        precondition(finding.place.line >= 1 && finding.place.column >= 1, "a finding without a place")
        precondition(!finding.sentence.isEmpty && !finding.advice.isEmpty, "a finding without words")
    }
    if findings.isEmpty {
        let again = ScriptParser.parse(text: ScriptPrinter.print(script), file: "a/b.chat", limits: limits)
        precondition(again.script == script && again.findings.isEmpty, "printed and read, it is another script")
    }
    let outcome = ScriptAssembly.conversations(of: "a/b.chat", limits: limits) { $0.utf8.count > 200 ? nil : bytes }
    for conversation in outcome.conversations { precondition(conversation.turns <= limits.turns, "beyond the limit") }
    precondition(outcome.findings.count <= limits.findings + 1, "more findings than the limit")
    return 0
}
