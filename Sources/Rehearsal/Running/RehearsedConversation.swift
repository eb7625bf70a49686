/// A conversation that was run in this process.
package struct RehearsedConversation: Sendable {
    package var outcome: ConversationOutcome
    package var uses: ContentUses
    package var transcript: Transcript

    /// Runs it in one language. Total, and bounded by the conversation's length.
    package static func run(
        _ conversation: ScriptedConversation, in language: String, _ material: RunMaterial
    ) -> RehearsedConversation {
        let clock = ContinuousClock()
        let begin = clock.now
        var runner = ScriptRunner(conversation, in: language, material)
        let failure = runner.run()
        let spent = (clock.now - begin).components
        let milliseconds = spent.seconds * 1000 + spent.attoseconds / 1_000_000_000_000_000
        return RehearsedConversation(
            outcome: ConversationOutcome(
                title: conversation.title, place: conversation.place, language: language,
                verdict: verdict(of: conversation, failure, material.command(for: conversation, in: language)),
                turns: runner.turns, milliseconds: milliseconds),
            uses: runner.uses, transcript: runner.transcript)
    }

    /// What a failure, or none, means for a conversation that may be expected to fail.
    static func verdict(
        of conversation: ScriptedConversation, _ failure: Failure?, _ command: String
    ) -> ConversationOutcome.Verdict {
        switch (failure, conversation.expectedToFail) {
        case (nil, nil): .passed
        case (let failure?, nil): .failed(failure)
        case (let failure?, let name?): .failedAsExpected(name, failure)
        case (nil, let name?):
            .failed(
                Failure(
                    place: conversation.place, sentence: "\(name) expects this to fail, and it holds.",
                    expected: ["Take the line «expected to fail» away."], command: command))
        }
    }
}
