/// The lines that the engine says by itself, beside those of flows; their keys lie in the shared texts.
package enum EngineText: String, Hashable, Sendable, CaseIterable {
    /// «That button is from earlier», before the current reply is said again.
    case staleChoice = "general.stale-choice"
    /// A photo, a voice message, a file or a place came, and only words can be read.
    case media = "general.media"
    /// After an answer to a message with a personal number in it.
    case secret = "general.secret"
    /// From an answer in between back to the open question of `$topic`.
    case bridge = "general.bridge"
    /// Before the open question of `$topic`, after a pause or on request.
    case whereWereWe = "general.where-were-we"
    /// Before an open question that is said again after a silence.
    case reminder = "general.reminder"
    /// Which of these is meant?
    case clarify = "general.clarify"
    /// Not understood: the nearest topics are offered.
    case nearest = "general.nearest"
    /// Yes or no, where nothing was asked that can be answered so.
    case bareAnswer = "general.bare-answer"
    /// A single offer was declined.
    case declined = "general.declined"
    /// The value `$value` of a slot fits no longer and was cleared.
    case cleared = "general.cleared"
    /// Three matters are open already; `$topic` was dropped.
    case dropped = "general.dropped"
    /// A source did not answer; phones and a person instead.
    case sourceFailed = "general.source-failed"
    /// `$topic` is known by name, its answer is being written; 1414 and the menu.
    case unwritten = "general.unwritten"
    /// There is nothing to go back to but a deed of `$topic` that is done.
    case deedDone = "general.deed-done"
    /// The dialogs were changed: where the conversation was is gone.
    case moved = "general.moved"
    /// A person of the centre was called, or came, or is away, or has ended.
    case handOffWaiting = "general.hand-off-waiting"
    case handOffTaken = "general.hand-off-taken"
    case handOffAway = "general.hand-off-away"
    case handOffEnded = "general.hand-off-ended"
    /// The words of the centre's person, `$words`.
    case operatorWords = "general.operator-words"

    /// The path of the texts that all flows share: labels, and these lines.
    package static let sharedPath = "general"

    package var key: String { rawValue }

    /// The variables that the line is given.
    package var variables: Set<String> {
        switch self {
        case .bridge, .whereWereWe, .dropped, .unwritten, .deedDone: ["topic"]
        case .cleared: ["value"]
        case .operatorWords: ["words"]
        default: []
        }
    }

    /// The label of the choice that leaves a slot open.
    static let skip = sharedPath + ".label-skip"
    static let agreed = "agreed"
    static let refused = "refused"
    /// The entity of which topics are values, so that a sentence can name one: its name is the topic's title.
    package static let topicEntity = "topic"
}
