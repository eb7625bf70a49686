import Content
import Dialog

/// Looks for names in a conversation that the content does not have, before it runs.
struct ScriptCheck {
    private let material: RunMaterial
    private let keys: Set<String>
    private let names: Set<String>
    private let paths: Set<String>
    private let slots: Set<String>

    init(_ material: RunMaterial) {
        let machine = material.content.machine
        self.material = material
        keys = machine.textKeys
        names = Set(machine.textKeys.compactMap { $0.split(separator: ".").last.map(String.init) })
        paths = Set(machine.states.flatMap { [$0.position.path, $0.position.corePath] })
        slots = Set(machine.flows.flatMap(\.slots).map(\.name))
    }

    func findings(in conversation: ScriptedConversation) -> [ScriptFinding] {
        var findings: [ScriptFinding] = []
        let languages = material.content.languages
        for language in conversation.languages {
            findings += missing(language, among: languages, "language", at: conversation.place)
        }
        for step in conversation.steps {
            switch step.content {
            case .says(let utterance): findings += check(utterance, at: step.place)
            case .reply(let reply):
                if let language = reply.language {
                    findings += missing(language, among: languages, "language", at: step.place)
                }
                findings += keys(of: reply.content).flatMap { missing($0, among: keys, "text", at: step.place) }
            case .fact(let fact): findings += check(fact, at: step.place)
            case .trouble: break
            }
        }
        for rule in conversation.rules {
            switch rule.content {
            case .neverContains: break
            case .neverSays(let key, _), .atMostOnce(let key):
                findings += missing(key, among: key.contains(".") ? keys : names, "text", at: rule.place)
            }
        }
        return findings
    }

    private func keys(of content: ExpectedReply.Content) -> [String] {
        switch content {
        case .oneOf(let patterns): patterns.map(\.key)
        case .never(let pattern): [pattern.key]
        case .anythingMore: []
        }
    }

    private func check(_ utterance: Utterance, at place: ScriptPlace) -> [ScriptFinding] {
        if let language = utterance.language, !material.content.languages.contains(language) {
            return [
                ScriptFinding(
                    place: place, sentence: "The bot does not speak «\(language)».",
                    advice: "Put a blank behind the > where these are words of the person.")
            ]
        }
        guard case .phrase(let topic, let part) = utterance.content else { return [] }
        let unknown = missing(topic, among: material.phrases.topics, "phrase file", at: place)
        guard unknown.isEmpty, let part else { return unknown }
        return missing(part, among: material.phrases.parts(of: topic), "heading in the phrases of \(topic)", at: place)
    }

    private func check(_ fact: Fact, at place: ScriptPlace) -> [ScriptFinding] {
        switch fact {
        case .state(let path): missing(path, among: paths, "state", at: place)
        case .stack(let topics):
            topics.flatMap { missing($0, among: material.machine.starts.keys, "flow", at: place) }
        case .slot(let pair): missing(pair.name, among: slots, "slot", at: place)
        case .noSlot(let name): missing(name, among: slots, "slot", at: place)
        case .kind(let kind): missing(kind, among: ReplyKind.allCases.map(\.rawValue), "kind of reply", at: place)
        case .language(let code): missing(code, among: material.content.languages, "language", at: place)
        case .row(let number):
            PrecedenceRow(rawValue: number) != nil
                ? []
                : [
                    ScriptFinding(
                        place: place, sentence: "The table of precedence has no row \(number).",
                        advice: "Its rows are 0 to \(PrecedenceRow.allCases.count - 1).")
                ]
        case .noEffect, .booking, .noBooking, .notStored, .choices, .topic: []
        }
    }

    private func missing(
        _ name: String, among names: some Collection<String>, _ what: String, at place: ScriptPlace
    ) -> [ScriptFinding] {
        guard !names.contains(name) else { return [] }
        return [
            ScriptFinding(
                place: place, sentence: "There is no \(what) «\(name)».",
                advice: Nearest.advice(for: name, among: names, or: "See Dialogs and Locales for what there is."))
        ]
    }
}
