/// Why no machine can be made of these flows. `Content` finds all of these first and says where they stand.
package enum DialogError: Error, Hashable, Sendable {
    /// The bot speaks no language.
    case noLanguage
    /// Two flows bear one topic id, or two states of a flow one name.
    case twice(String)
    /// A start, home, fallback or target that is no state and no topic.
    case unknownTarget(String)
    /// The target `parts` or `end` where a choice leads, a `next:` beside choices, a confirmation without both its ways, a
    /// `fill` that clears, or something that is no text where one must be said: home, fallback, danger, a command.
    case misplacedTarget(Position)
    /// A slot that neither its flow nor the whole bot has.
    case unknownSlot(String, in: String)
    /// An entity, or a value of one, that there is not.
    case unknownEntity(String, in: String)
    /// Two states whose choices would have the same ids.
    case sameTag(Position, Position)
    /// A name or topic id is empty or too long to be kept in a session, or a state offers too many choices.
    case tooLong(String)
}

extension DialogError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noLanguage: "The bot has no language."
        case .twice(let name): "The name \(name) is used twice."
        case .unknownTarget(let name): "Nothing is called \(name)."
        case .misplacedTarget(let position): "The keys of \(position.path) contradict each other."
        case .unknownSlot(let name, let topic): "The flow \(topic) has no slot \(name)."
        case .unknownEntity(let name, let topic): "The flow \(topic) asks for \(name), which no entity is or has."
        case .sameTag(let one, let other): "The choices of \(one.path) and \(other.path) would have the same ids."
        case .tooLong(let name): "The name \(name) is empty, too long, or offers too many choices."
        }
    }
}
