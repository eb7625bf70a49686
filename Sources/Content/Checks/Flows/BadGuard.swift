import Dialog

/// A condition that cannot be read.
struct BadGuard: Check {
    static let name = "bad-guard"
    static let summary = "A when or allow that is no guard, and cases whose last line has a when."

    func findings(in draft: ContentDraft) -> [Finding] {
        let guards =
            draft.flows.flatMap { $0.states.flatMap { $0.cases.compactMap(\.when) } }
            + (draft.noticesFile?.notices.compactMap(\.when) ?? [])
        let slots = draft.flows.flatMap(\.slots) + (draft.bot?.shared ?? [])
        return guards.compactMap { word in
            problem { () throws(GuardParser.Problem) in
                _ = try GuardParser.parse(word.text)
            }.map { finding(word, $0) }
        }
            + slots.compactMap { slot in
                slot.allow.flatMap { word in
                    problem { () throws(GuardParser.Problem) in
                        _ = try GuardParser.parse(word.text, of: slot.name.text)
                    }.map { finding(word, $0) }
                }
            } + draft.flows.flatMap { $0.states.flatMap(openCases) }
    }

    private func problem(_ read: () throws(GuardParser.Problem) -> Void) -> String? {
        do throws(GuardParser.Problem) {
            try read()
            return nil
        } catch {
            return error.sentence
        }
    }

    private func finding(_ word: Word, _ sentence: String) -> Finding {
        error(
            word.place, "This is no guard. \(sentence)",
            "Such as: citizenship is not in eaeu · arrived is over 30 days ago · city is almaty or astana.")
    }

    /// Somebody for whom no line holds would get no answer.
    private func openCases(_ state: FlowFile.State) -> [Finding] {
        guard let last = state.cases.last, last.when != nil else { return [] }
        return [
            error(
                last.place, "The last case has a when, so for some people none holds.",
                "End the cases with a line { go: … } that has no when.")
        ]
    }
}
