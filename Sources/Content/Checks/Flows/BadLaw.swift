import Dialog
import Knowledge

/// A law that cannot be read, or that speaks of nothing.
struct BadLaw: Check {
    static let name = "bad-law"
    static let summary =
        "A law without exactly one of always, never and eventually, with a condition that is none, or with a name that nothing has."

    func findings(in draft: ContentDraft) -> [Finding] {
        guard let file = draft.lawsFile else { return [] }
        // What stands in a file that cannot be read has no name here, which is no mistake of the laws.
        let isWhole = draft.yamlFiles.allSatisfy { $0.root != nil }
        let names = isWhole ? LawNames(draft) : nil
        let tooMany = file.lines.dropFirst(Law.limit).prefix(1).map { line in
            error(
                line.name.place, "There are more than \(Law.limit) laws.",
                "Say several of them in one, with more places in its in:.")
        }
        return file.lines.flatMap { findings(in: $0, names) } + tooMany
    }

    private func findings(in line: LawsFile.Line, _ names: LawNames?) -> [Finding] {
        var findings: [Finding] = []
        if line.demands.count != 1 {
            findings.append(
                error(
                    line.name.place,
                    "The law \(line.name.text) says \(line.demands.isEmpty ? "nothing that must be" : "two things").",
                    "Give it one of always:, never: and eventually:."))
        }
        findings += ([line.when].compactMap(\.self) + line.demands.map(\.condition)).flatMap { word in
            condition(word, names)
        }
        return findings
            + line.places.flatMap { word in
                missing(LawPattern(word.text), among: names?.places, "topic or state", at: word)
            }
    }

    private func condition(_ word: Word, _ names: LawNames?) -> [Finding] {
        do throws(LawCondition.Problem) {
            let condition = try LawCondition.parse(word.text)
            return condition.tests.flatMap { test -> [Finding] in
                switch test {
                case .says(let pattern): missing(pattern, among: names?.texts, "text", at: word)
                case .rests(.some(let pattern)): missing(pattern, among: names?.facts, "fact", at: word)
                case .offers(let pattern): missing(pattern, among: names?.offers, "topic or choice", at: word)
                case .reads(let pattern): missing(pattern, among: names?.questions, "question", at: word)
                case .asks(.some(let slot)): missing(LawPattern(slot), among: names?.slots, "slot or entity", at: word)
                case .answers, .asks, .rests, .dated, .offersPerson, .person: []
                }
            }
        } catch {
            return [
                self.error(
                    word.place, error.sentence,
                    "Write one or more of these, with or between them: " + LawCondition.forms.joined(separator: " · ")
                        + ".")
            ]
        }
    }

    private func missing(_ pattern: LawPattern, among names: Set<String>?, _ what: String, at word: Word)
        -> [Finding]
    {
        guard let names, !names.contains(where: pattern.names) else { return [] }
        return [
            error(
                word.place, "No \(what) is called \(pattern.text).",
                Nearest.advice(for: pattern.text, among: names, or: "See what there is, or leave it out."))
        ]
    }
}

/// Everything that a law can speak of.
private struct LawNames {
    let places: Set<String>
    let texts: Set<String>
    let facts: Set<String>
    let offers: Set<String>
    let questions: Set<String>
    let slots: Set<String>

    init(_ draft: ContentDraft) {
        let flows = draft.flows
        places = Set(flows.flatMap { flow in flow.states.map { flow.topic + "/" + $0.name.text } })
        texts = Set(draft.textUses.map(\.key))
        facts = Set(draft.knowledge.facts.all.map(\.id))
        offers = draft.topics.union(
            flows.flatMap { $0.states.flatMap { $0.choices.map(\.name.text) + [$0.name.text] } })
        let declared = draft.knowledge.declared.flatMap { source, declaration in
            declaration.questions.map { source + "." + $0.name }
        }
        let asked = flows.flatMap { flow in
            flow.states.flatMap { [$0.lookUp, $0.deed] } + flow.slots.map(\.offer)
        }
        questions = Set(declared + asked.compactMap { $0?.text })
        let ofFlows = Set((flows.flatMap(\.slots) + (draft.bot?.shared ?? [])).map(\.name.text))
        slots = ofFlows.union(draft.entities.map(\.name))
    }
}
