/// Row 13 and other misses: the ladder, one rung a message. A success puts it back to its foot.
extension Turn {
    /// Nothing in any clause: asked again with examples, then the nearest topics, then a person with the phones.
    mutating func understandNothing() {
        let candidates = interpretation?.clauses.flatMap(\.verdict.candidates).sorted { $0.confidence > $1.confidence }
        understood(.nothing, as: machine.settings.fallback, confidence: candidates?.first?.confidence)
        climb()
        switch session.misses {
        case 1: if session.pending == nil { speak(machine.fallback) }
        case 2:
            work.isQuiet = true
            let nearest = openable(candidates ?? []).prefix(Verdict.maximumCandidates).map(choice(opening:))
            say(.nearest, kind: .fallback, choices: nearest + helpChoices.filter { !nearest.contains($0) })
        default: sayPhones()
        }
    }

    /// An answer that fits no question: it is said so, and the pending question is asked again; the third time running a
    /// person is named instead.
    mutating func miss(saying text: EngineText) {
        climb()
        if session.misses < Self.topRung {
            say(text, kind: .fallback, choices: session.pending == nil ? helpChoices : [])
        } else {
            sayPhones()
        }
    }

    /// The rung of the ladder on which a person is named.
    static let topRung = 3

    mutating func climb() {
        work.isMiss = true
        session.misses = min(session.misses, Session.maximumMisses - 1) + 1
    }

    /// What was asked stays open, but is not asked once more.
    mutating func sayPhones() {
        work.isQuiet = true
        speak(machine.state(of: .person) ?? machine.fallback)
    }
}
