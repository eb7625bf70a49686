import Dialog

/// A slot that is asked for and not there.
struct UnknownSlot: Check {
    static let name = "unknown-slot"
    static let summary = "A fill, confirm, clear, needs or guard that names no slot of the flow and no shared one."

    func findings(in draft: ContentDraft) -> [Finding] {
        // Without bot.yaml the shared slots are not known, and no slot is unknown.
        guard let bot = draft.bot, bot.yaml.root != nil else { return [] }
        let shared = bot.shared.map(\.name.text)
        let ofFlows = draft.flows.flatMap { flow in
            let known = flow.slots.map(\.name.text) + shared
            let named = flow.states.flatMap { $0.fill + $0.confirm + $0.clear } + flow.slots.flatMap(\.needs)
            // What a source gives bears names that only the source knows.
            let guarded = flow.asksSources ? [] : flow.states.flatMap { $0.cases.compactMap(\.when) }
            return lost(named, known) + lostInGuards(guarded, known)
        }
        let ofBot = lost(bot.shared.flatMap(\.needs), shared)
        return ofFlows + ofBot + lostInGuards(draft.noticesFile?.notices.compactMap(\.when) ?? [], shared)
    }

    private func lost(_ words: [Word], _ known: [String]) -> [Finding] {
        words.filter { !known.contains($0.text) }.map { finding($0.place, $0.text, known) }
    }

    private func lostInGuards(_ words: [Word], _ known: [String]) -> [Finding] {
        words.flatMap { word in
            (Guard.read(word.text)?.slots ?? []).sorted().filter { !known.contains($0) }.map {
                finding(word.place, $0, known)
            }
        }
    }

    private func finding(_ place: Place, _ name: String, _ known: [String]) -> Finding {
        error(
            place, "There is no slot \(name).",
            Nearest.advice(
                for: name, among: known, or: "Add it to slots of this file, or to shared in \(BotFile.path)."))
    }
}
