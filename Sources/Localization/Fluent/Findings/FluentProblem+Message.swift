extension FluentProblem {
    /// What is wrong, as one sentence.
    package var message: String {
        switch self {
        case .invalidUTF8: "The file is not valid UTF-8 here, so none of it is read."
        case .sourceTooLong(let limit): "The file is longer than \(limit) bytes, so none of it is read."
        case .tooManyFindings(let limit): "More than \(limit) findings in this file: the others are left out."
        case .expectedEntry: "This line begins no message, term or comment."
        case .tabIndentation: "A tab does not indent a line."
        case .specialLineStart(let character): "A line of a text cannot begin with \(character)."
        case .commentWithoutSpace: "The mark of a comment needs a space after it."
        case .expectedIdentifier: "A name is expected here."
        case .expectedEquals(let name): "The name \(name) needs an = after it."
        case .missingValue(let name): "\(name) has no text."
        default: messageOnExpressions
        }
    }

    private var messageOnExpressions: String {
        switch self {
        case .unbalancedClosingBrace: "This } closes nothing."
        case .unclosedPlaceable: "A closing } is missing."
        case .nestedTooDeeply(let limit): "Braces are nested more than \(limit) deep."
        case .expectedExpression: "Braces need a variable, a reference, a string or a number."
        case .expectedDigits: "A digit is expected here."
        case .unterminatedString: "This string has no closing quote on its line."
        case .unknownEscape: "This escape is unknown."
        case .shortUnicodeEscape(let digits): "This escape needs \(digits) hexadecimal digits."
        case .escapeOfNoCharacter: "This escape names no character."
        case .unsupported(let feature): "\(feature.name) are not supported yet."
        case .duplicate(let name, _): "\(name) is defined twice; the first definition counts."
        case .unknownMessage(let name): "There is no message \(name)."
        case .unknownTerm(let name): "There is no term -\(name)."
        case .cycle(let name): "This reference leads back to \(name)."
        default: "The file cannot be read."
        }
    }
}
