/// What became of one event: the new session and the actions, as data.
package struct Step: Hashable, Sendable {
    package var session: Session
    /// At least one; at most four of them say something.
    package var actions: [Action]
    /// The row of the table of precedence that won.
    package var row: PrecedenceRow

    package init(session: Session, actions: [Action], row: PrecedenceRow) {
        self.session = session
        self.actions = actions
        self.row = row
    }
}
