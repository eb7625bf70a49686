/// Parts of Fluent Syntax 1.0 that this implementation recognizes and refuses.
package enum FluentFeature: Hashable, Sendable {
    case attribute
    case attributeReference
    case functionCall
    case selectExpression
    case termArguments
    /// A term sees only its own parameters, never the caller's, so without parameters its variables have no value.
    case termVariable

    /// The feature in the plural, as the subject of "are not supported yet".
    var name: String {
        switch self {
        case .attribute: "Attributes"
        case .attributeReference: "References to attributes"
        case .functionCall: "Function calls"
        case .selectExpression: "Select expressions"
        case .termArguments: "Arguments of terms"
        case .termVariable: "Variables in terms"
        }
    }
}
