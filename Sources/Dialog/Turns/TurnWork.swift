/// A turn at work: what it has said, and what is still to be done.
package struct TurnWork: Hashable, Sendable {
    /// Something still to be done, in its order.
    enum Errand: Hashable, Sendable {
        /// The topmost flow goes on in this state.
        case walk(Hop)
        /// The event is weighed by the table of precedence.
        case begin
        /// The clause of this number is taken.
        case clause(Int)
    }

    /// What happened.
    let event: Event
    /// Where the conversation stood when the event was weighed, if time or other dialogs had changed it before.
    var before: Session.Snapshot?
    var clauses: [Clause] = []
    var errands: [Errand] = []
    /// The language of this answer.
    var language: String
    var row: PrecedenceRow?
    /// As which topic the event was understood, and how surely.
    var topic: String?
    var confidence: Double?
    var replies: [Reply] = []
    /// The place among the replies of the one that asks the pending question.
    var question: Int?
    /// What is done beside saying.
    var actions: [Action] = []
    /// Offered below the last reply beside its own choices.
    var otherChoices: [Choice] = []
    var path: [Hop] = []
    /// What a source is being asked.
    var request: Request?
    var requestCount = 0
    /// A deed was asked for in this turn: there is no second one.
    var hasTried = false
    /// A deed was done in this turn.
    var hasActed = false
    /// The slot for which the message gave a value: if it is not good, that is a miss.
    var given: String?
    /// The topic that was answered last beside the pending question.
    var answered: String?
    /// The state whose command is being obeyed.
    var obeyed: Int?
    /// What was said could not be used.
    var isMiss = false
    /// The message before was torn between topics.
    var wasTorn = false
    /// The clause whose topics are torn, kept for the end: its question is the last thing said.
    var tornClause: Int?
    /// Nothing of the session is kept.
    var isForgotten = false
    /// The open question is not said again by itself.
    var isQuiet = false
    /// What was said last is what is still to be said again: a change of language is no answer.
    var isSaidAgain = false
    /// It may be a step to undo, if it changed answers, slots or stack.
    var isStep = false
    /// A personal number stood in the message that nobody asked for.
    var hasSecret = false
    /// Where the conversation was is gone from these dialogs.
    var hasMoved = false
    /// A flow that gave way to a fourth one.
    var dropped: String?
    /// How long the person was away, in milliseconds.
    var pause: Int64 = 0

    init(event: Event, language: String) {
        self.event = event
        self.language = language
    }
}

/// A turn that waits for a source, beside the session as it was before: if no answer comes, it never happened.
package indirect enum SuspendedTurn: Hashable, Sendable {
    case waiting(TurnWork, Session)
}
