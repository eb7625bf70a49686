import Rehearsal
import Testing

/// Files become conversations.
struct ScriptAssemblyTests {
    private func assemble(
        _ files: [String: String], limits: ScriptLimits = ScriptLimits()
    ) -> ScriptAssembly.Outcome {
        ScriptAssembly.conversations(of: "a/one.chat", limits: limits) { files[$0].map { Array($0.utf8) } }
    }

    @Test func whatStandsAboveTheFirstConversationHoldsForEachOfTheFile() {
        let text = """
            tags: all
            language: ru
            given slot city=almaty
            never contains "x"

            conversation: first
            tags: one
            > hello
            conversation: second
            only
            expected to fail Dana
            language: kk
            > hello
            """
        let outcome = assemble(["a/one.chat": text])
        #expect(outcome.findings == [])
        #expect(outcome.conversations.map(\.title) == ["first", "second"])
        #expect(outcome.conversations.map(\.tags) == [["all", "one"], ["all"]])
        #expect(outcome.conversations.map(\.languages) == [["ru"], ["kk"]])
        #expect(outcome.conversations.map(\.isOnly) == [false, true])
        #expect(outcome.conversations.map(\.expectedToFail) == [nil, "Dana"])
        #expect(outcome.conversations.map(\.given.count) == [1, 1])
        #expect(outcome.conversations.map(\.rules.count) == [1, 1])
        #expect(outcome.conversations.map(\.place.line) == [6, 9])
    }

    @Test func anIncludedFileStandsWhereItsLineStood() {
        let outcome = assemble([
            "a/one.chat": "conversation: c\n> first\ninclude ../b/walk.steps\n> last\n",
            "b/walk.steps": "> middle\ninclude ./more.steps\n", "b/more.steps": "< a.b\n",
        ])
        #expect(outcome.findings == [])
        #expect(outcome.files == ["a/one.chat", "b/walk.steps", "b/more.steps"])
        #expect(
            outcome.conversations.first?.steps.map(\.place.description) == [
                "a/one.chat:2:1", "b/walk.steps:1:1", "b/more.steps:1:1", "a/one.chat:4:1",
            ])
    }

    @Test func filesThatIncludeEachOtherAreAFindingWithTheWay() {
        let outcome = assemble([
            "a/one.chat": "conversation: c\n> x\ninclude two.steps\n", "a/two.steps": "> y\ninclude one.chat\n",
        ])
        #expect(
            outcome.findings == [
                ScriptFinding(
                    place: ScriptPlace(file: "a/two.steps", line: 2),
                    sentence: "These files include each other: a/one.chat > a/two.steps > a/one.chat.",
                    advice: "Take one of the include lines away.")
            ])
        #expect(outcome.conversations.first?.turns == 2)
    }

    @Test func aFileThatIsNotThereIsAFinding() {
        let outcome = assemble(["a/one.chat": "conversation: c\n> x\ninclude two.steps\n"])
        #expect(
            outcome.findings.map(\.description).first?.hasPrefix(
                "a/one.chat:3:1: error: The file a/two.steps cannot be read.") == true)
    }

    @Test func includesThatMultiplyEndAtTheLimit() {
        var limits = ScriptLimits()
        limits.lines = 1000
        var files = ["a/one.chat": "conversation: c\n" + String(repeating: "include 1\n", count: 9)]
        for depth in 1...14 { files["a/\(depth)"] = String(repeating: "include \(depth + 1)\n", count: 9) }
        files["a/15"] = "> x\n"
        let outcome = assemble(files, limits: limits)
        #expect(outcome.findings.map(\.sentence) == ["The script has more than 1000 lines with all that it includes."])
    }

    @Test func aConversationThatNeverEndsIsCutWithAWord() {
        var limits = ScriptLimits()
        limits.turns = 3
        let outcome = assemble(
            ["a/one.chat": "conversation: c\n" + String(repeating: "> x\n", count: 9)], limits: limits)
        #expect(outcome.findings.map(\.sentence) == ["The conversation has more than 3 messages."])
        #expect(outcome.findings.map(\.place.line) == [5])
        #expect(outcome.conversations.first?.turns == 3)
    }

    static let misplaced: [(String, String)] = [
        ("> x\n", "This line belongs to no conversation."),
        ("conversation: c\n< a.b\n", "Nothing has happened yet that this could follow."),
        ("conversation: c\n> x\ngiven seed 7\n", "This is given when the conversation is under way."),
        ("conversation: c\nconversation: c\n", "The title «c» stands in line 1 too."),
    ]

    @Test(arguments: misplaced) func aLineInTheWrongPlaceIsAFinding(_ text: String, _ sentence: String) {
        #expect(assemble(["a/one.chat": text]).findings.map(\.sentence) == [sentence])
    }

    @Test func aHundredThousandLinesAreRead() {
        var text = ""
        for number in 0..<20_000 { text += "conversation: c\(number)\n> x\n< a.b contains \"x\"\n= state a.b/c\n\n" }
        let outcome = assemble(["a/one.chat": text])
        #expect(outcome.findings == [])
        #expect(outcome.conversations.count == 20_000)
    }
}
