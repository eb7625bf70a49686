/// What can go wrong while a text is formatted. The text then shows the name in braces in that place, or the nearest
/// thing there is.
public enum FluentError: Error, Hashable, Sendable {
    case missingLanguage(String)
    case missingMessage(String)
    /// The message has attributes only.
    case messageWithoutValue(String)
    case missingTerm(String)
    /// Name of the message or term, a dot, and the name of the attribute.
    case missingAttribute(String)
    case missingVariable(String)
    case unknownFunction(String)
    /// The function was called with what it does not take, or gave no value.
    case failedCall(String)
    /// NUMBER or DATETIME was given a value that is no number or date; it is shown as it is.
    case wrongValue(of: String)
    /// A date, a time or a list, by which one cannot choose: the default variant is taken.
    case unselectable
    /// The nominative is shown: the name has no such case.
    case missingCase(String, of: String)
    /// The nominative is shown: in this language only names have cases.
    case undeclinable(String)
    /// The message or term with this name refers to itself, directly or through others.
    case cycle(through: String)
    /// The text ends where the limit was reached.
    case tooManyPlaceables(limit: Int)
    /// The text ends before the piece that would have crossed the limit.
    case textTooLong(limit: Int)
    /// The language has no such text; that of the other language is shown.
    case otherLanguage(key: String, shown: String)

    /// One sentence; it names keys and variables, never values.
    public var message: String {
        switch self {
        case .missingLanguage(let language): "There are no texts in the language \(language)."
        case .missingMessage(let key): "There is no message \(key)."
        case .messageWithoutValue(let key): "The message \(key) has attributes only and no text of its own."
        case .missingTerm(let name): "There is no term -\(name)."
        case .missingAttribute(let name): "There is no attribute \(name)."
        case .missingVariable(let name): "The variable $\(name) was not given."
        case .unknownFunction(let name): "There is no function \(name)."
        case .failedCall(let call): "\(call) has no value."
        case .wrongValue(let name): "\(name) was given a value that it cannot format."
        case .unselectable: "A date, a time or a list cannot be chosen by."
        case .missingCase(let name, let term): "\(term) has no \(name) case."
        case .undeclinable(let name): "Free text has no \(name) case in this language."
        case .cycle(let name): "\(name) refers to itself."
        case .tooManyPlaceables(let limit): "The text needs more than \(limit) placeables."
        case .textTooLong(let limit): "The text is longer than \(limit) bytes."
        case .otherLanguage(let key, let shown): "\(key) is missing; the text in the language \(shown) is shown."
        }
    }
}
