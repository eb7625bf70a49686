/// A turn at work: what it has said, and what is still to be done. It waits in the session while a source is asked.
package struct TurnWork: Hashable, Sendable {
    /// Something still to be done, in its order.
    enum Errand: Hashable, Sendable {
        /// The clause of this number.
        case clause(Int)
        /// The topmost flow goes on in this state.
        case walk(Hop)
    }

    /// What happened, but for the clauses.
    let event: Event
    /// Before the event.
    let before: Session.Snapshot
    var clauses: [Clause] = []
    var errands: [Errand] = []
    /// The language of this answer.
    var language: String
    var row: PrecedenceRow?
    /// As which topic the event was understood, and how surely.
    var topic: String?
    var confidence: Double?
    var replies: [Reply] = []
    /// The reply that asks the pending question.
    var question: Int?
    /// What is done beside saying.
    var actions: [Action] = []
    /// Offered below the last reply beside its own choices.
    var otherChoices: [Choice] = []
    var path: [Hop] = []
    /// What a source is being asked.
    var request: Request?
    var requestCount = 0
    var hasActed = false
    /// The slot for which the message gave a value: if it is not good, that is a miss.
    var given: String?
    /// Something was answered that was not asked for by the pending question.
    var hasAnswered = false
    /// The state whose command is being obeyed.
    var obeyed: Int?
    /// What was said could not be used.
    var isMiss = false
    /// The message before was torn between topics.
    var wasTorn = false
    /// Nothing of the session is kept.
    var isForgotten = false
    /// The open question is not said again by itself.
    var isQuiet = false
    /// A message that was not understood, or a command, is no step to undo and leaves the ladder where it is.
    var isStep = false
    /// A personal number stood in the message that nobody asked for.
    var hasSecret = false
    /// Where the conversation was is gone from these dialogs.
    var hasMoved = false
    /// A flow that gave way to a fourth one.
    var dropped: String?
    /// How long the person was away, in milliseconds.
    var pause: Int64 = 0
}
