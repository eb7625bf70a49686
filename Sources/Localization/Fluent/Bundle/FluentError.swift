/// What can go wrong while a text is formatted. The text then shows the name in braces in that place.
package enum FluentError: Error, Hashable, Sendable {
    case missingLanguage(String)
    case missingMessage(String)
    case missingTerm(String)
    case missingVariable(String)
    /// The message or term with this name refers to itself, directly or through others.
    case cycle(through: String)
    /// The text ends where the limit was reached.
    case tooManyPlaceables(limit: Int)
    /// The text ends before the piece that would have crossed the limit.
    case textTooLong(limit: Int)

    /// One sentence; it names keys and variables, never values.
    package var message: String {
        switch self {
        case .missingLanguage(let language): "There are no texts in the language \(language)."
        case .missingMessage(let key): "There is no message \(key)."
        case .missingTerm(let name): "There is no term -\(name)."
        case .missingVariable(let name): "The variable $\(name) was not given."
        case .cycle(let name): "\(name) refers to itself."
        case .tooManyPlaceables(let limit): "The text needs more than \(limit) placeables."
        case .textTooLong(let limit): "The text is longer than \(limit) bytes."
        }
    }
}
