/// The lines that the engine says by itself, beside those of flows; their keys lie in the shared texts.
package enum EngineText: String, Hashable, Sendable, CaseIterable {
    /// «That button is from earlier», before the current reply is said again.
    case staleChoice = "stale-choice"
    /// A photo, a voice message, a file or a place came, and only words can be read.
    case media
    /// After an answer to a message with a personal number in it.
    case secret
    /// From an answer in between back to the open question of `$topic`.
    case bridge
    /// Before the open question of `$topic`, after a pause or on request.
    case whereWereWe = "where-were-we"
    /// Before an open question that is said again after a silence.
    case reminder
    /// Which of these is meant?
    case clarify
    /// Not understood: the nearest topics are offered.
    case nearest
    /// Yes or no, where nothing was asked that can be answered so.
    case bareAnswer = "bare-answer"
    /// A single offer was declined.
    case declined
    /// The value `$value` of a slot fits no longer and was cleared.
    case cleared
    /// Three matters are open already; `$topic` was dropped.
    case dropped
    /// A source did not answer; phones and a person instead.
    case sourceFailed = "source-failed"
    /// `$topic` is known by name, its answer is being written; 1414 and the menu.
    case unwritten
    /// There is nothing to go back to but a deed of `$topic` that is done.
    case deedDone = "deed-done"
    /// The dialogs were changed: where the conversation was is gone.
    case moved
    /// A person of the centre was called, or came, or is away, or has ended.
    case handOffWaiting = "hand-off-waiting"
    case handOffTaken = "hand-off-taken"
    case handOffAway = "hand-off-away"
    case handOffEnded = "hand-off-ended"
    /// The words of the centre's person, `$words`.
    case operatorWords = "operator-words"

    /// The path of the texts that all flows share: labels, and these lines.
    package static let sharedPath = "general"

    package var key: String { Self.sharedPath + "." + rawValue }

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
