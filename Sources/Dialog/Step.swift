/// What became of one event: the new session and the actions, as data.
package struct Step: Hashable, Sendable {
    package var session: Session
    /// At most four of them say something; a step that asks a source says nothing yet.
    package var actions: [Action]
    /// The row of the table of precedence that won: of the first clause, where there are several.
    package var row: PrecedenceRow
    /// The states that were entered, in their order, and how.
    package var path: [Hop]

    package init(session: Session, actions: [Action], row: PrecedenceRow, path: [Hop] = []) {
        self.session = session
        self.actions = actions
        self.row = row
        self.path = path
    }
}

extension Step {
    /// What a source is to be asked before the turn goes on; nil where it is over.
    package var request: Request? {
        guard case .ask(let request)? = actions.first else { return nil }
        return request
    }
}

/// One move of the machine: into which state of the core, by which of another's transitions.
package struct Hop: Hashable, Sendable {
    /// The number of the state that was left and the number of its transition; nil where the person came from outside.
    package var from: Int?
    package var transition: Int?
    package var to: Int

    package init(from: Int? = nil, transition: Int? = nil, to: Int) {
        self.from = from
        self.transition = transition
        self.to = to
    }
}
