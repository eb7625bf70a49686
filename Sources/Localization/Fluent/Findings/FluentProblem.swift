/// What can be wrong in a Fluent file. Names in it are names of texts and variables, never content.
public enum FluentProblem: Hashable, Sendable {
    // The file as a whole.
    case invalidUTF8
    case sourceTooLong(limit: Int)
    case tooManyFindings(limit: Int)

    // A line at the place of an entry.
    case expectedEntry
    case tabIndentation
    case specialLineStart(Character)
    case strayAttribute
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
    case termAttributeAsText

    // A select expression.
    case messageAsSelector
    case termAsSelector
    case placeableAsSelector
    case expectedVariant
    case unclosedVariantKey
    case missingVariantValue
    case missingDefaultVariant
    case secondDefaultVariant
    case variantsOnOneLine

    // Call arguments.
    case functionNotInCapitals(String)
    case unclosedArguments
    case tooManyArguments(limit: Int)
    case positionalAfterNamed
    case duplicateArgument(String)
    case expectedLiteral(of: String)

    // The meaning of one entry.
    case escapeOfNoCharacter
    case numberTooLong
    case duplicateVariant(String)
    case unknownFunction(String)
    case wrongArguments(of: String, expected: String)
    case unknownOption(String, of: String)
    case wrongOption(String, of: String, allowed: String)
    case unknownCase(String)
    case positionalArgumentOfTerm(String)

    // Several entries together.
    case duplicate(String, first: FluentPlace)
    case unknownMessage(String)
    case unknownTerm(String)
    case unknownAttribute(String, of: String)
    case messageWithoutValue(String)
    case cycle(through: String)
}
