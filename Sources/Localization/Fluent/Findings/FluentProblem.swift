/// What can be wrong in a Fluent file. Names in it are names of texts and variables, never content.
package enum FluentProblem: Hashable, Sendable {
    // The file as a whole.
    case invalidUTF8
    case sourceTooLong(limit: Int)
    case tooManyFindings(limit: Int)

    // A line at the place of an entry.
    case expectedEntry
    case tabIndentation
    case specialLineStart(Character)
    case commentWithoutSpace
    case expectedIdentifier
    case expectedEquals(after: String)
    case missingValue(of: String)

    // A placeable.
    case unbalancedClosingBrace
    case unclosedPlaceable
    case nestedTooDeeply(limit: Int)
    case expectedExpression
    case expectedDigits
    case unterminatedString
    case unknownEscape
    case shortUnicodeEscape(digits: Int)
    case escapeOfNoCharacter
    case unsupported(FluentFeature)

    // Several entries together.
    case duplicate(String, first: FluentPlace)
    case unknownMessage(String)
    case unknownTerm(String)
    case cycle(through: String)
}
