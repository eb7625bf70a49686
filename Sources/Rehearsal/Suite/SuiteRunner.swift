import Content
import Dialog

/// Runs a suite in this process: every conversation in every language of its own, several at once.
package struct SuiteRunner: Sendable {
    /// One conversation in one language, and why it is not run, where it is not.
    package struct Unit: Sendable {
        package var conversation: ScriptedConversation
        package var language: String?
        var reason: String?
    }

    private let material: RunMaterial
    private let selection: ScriptSelection
    private let today: ScriptDay?
    private let jobs: Int

    /// `today` decides about `skip until`; nil: nothing is skipped for its day.
    package init(_ material: RunMaterial, selection: ScriptSelection = ScriptSelection(), today: ScriptDay?, jobs: Int)
    {
        self.material = material
        self.selection = selection
        self.today = today
        self.jobs = max(1, jobs)
    }

    /// Names that the content does not have.
    package func findings(in suite: ScriptSuite) -> [ScriptFinding] {
        let check = ScriptCheck(material)
        return suite.conversations.flatMap(check.findings)
    }

    /// What there is to run, in the order of the files.
    package func units(of suite: ScriptSuite) -> [Unit] {
        let hasOnly = suite.conversations.contains(where: \.isOnly)
        return suite.conversations.flatMap { conversation -> [Unit] in
            if hasOnly, !conversation.isOnly {
                return [Unit(conversation: conversation, reason: "another conversation says «only»")]
            }
            if let day = conversation.skippedUntil, let today, today < day {
                return [Unit(conversation: conversation, reason: "until \(day)")]
            }
            let languages = selection.languages(of: conversation, spoken: material.content.languages)
            return languages.map { Unit(conversation: conversation, language: $0) }
        }
    }

    /// Runs all units. `progress` hears of each as it ends, in no order; the result is in the order of the units.
    package func run(
        _ units: [Unit], progress: @escaping @Sendable (ConversationOutcome) -> Void = { _ in }
    ) async -> [RehearsedConversation] {
        let material = material
        let size = max(1, min(64, units.count / (jobs * 8)))
        let chunks = stride(from: 0, to: units.count, by: size).map { units[$0..<min($0 + size, units.count)] }
        return await withTaskGroup(of: (Int, [RehearsedConversation]).self) { group in
            var results = [[RehearsedConversation]](repeating: [], count: chunks.count)
            var next = 0
            while next < min(jobs, chunks.count) {
                let (number, chunk) = (next, chunks[next])
                group.addTask { (number, Self.run(chunk, material, progress)) }
                next += 1
            }
            for await (number, result) in group {
                results[number] = result
                guard next < chunks.count else { continue }
                let (number, chunk) = (next, chunks[next])
                group.addTask { (number, Self.run(chunk, material, progress)) }
                next += 1
            }
            return Array(results.joined())
        }
    }

    private static func run(
        _ units: ArraySlice<Unit>, _ material: RunMaterial, _ progress: @Sendable (ConversationOutcome) -> Void
    ) -> [RehearsedConversation] {
        units.map { unit in
            let result = run(unit, material)
            progress(result.outcome)
            return result
        }
    }

    private static func run(_ unit: Unit, _ material: RunMaterial) -> RehearsedConversation {
        if let language = unit.language {
            return RehearsedConversation.run(unit.conversation, in: language, material)
        }
        return RehearsedConversation(
            outcome: ConversationOutcome(
                title: unit.conversation.title, place: unit.conversation.place, language: nil,
                verdict: .skipped(unit.reason ?? "")),
            uses: ContentUses(), transcript: Transcript())
    }
}
