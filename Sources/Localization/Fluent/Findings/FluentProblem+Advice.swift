extension FluentProblem {
    /// What to do about it, as one sentence.
    package var advice: String {
        switch self {
        case .invalidUTF8: "Save the file as UTF-8."
        case .sourceTooLong: "Split the file."
        case .tooManyFindings: "Mend the findings above and check again."
        case .expectedEntry: "Begin a message with name = and its text; indent the further lines of a text by spaces."
        case .tabIndentation: "Indent by spaces."
        case .specialLineStart(let character): "Write {\"\(character)\"} for it."
        case .commentWithoutSpace: "Write # and a space before the comment."
        case .expectedIdentifier: "Write Latin letters, digits, - and _, beginning with a letter."
        case .expectedEquals: "Write name = text on one line; indent the further lines of a text by spaces."
        case .missingValue: "Write the text after the =, or {\"\"} for an empty one."
        default: adviceOnExpressions
        }
    }

    private var adviceOnExpressions: String {
        switch self {
        case .unbalancedClosingBrace: "Write {\"}\"} for a brace in a text."
        case .unclosedPlaceable: "Close it with }, or write {\"{\"} for a brace in a text."
        case .nestedTooDeeply: "Take away the braces around braces."
        case .expectedExpression: "Write { $variable }, { message } or { -term }, or {\"{\"} for a brace in a text."
        case .expectedDigits: "Write a number like -3.14, or { -term } for a term."
        case .unterminatedString: "Close the string with a quote; a string cannot go on in the next line."
        case .unknownEscape: "Write \\\\ for a backslash, \\\" for a quote, \\u00A0 or \\U01F602 for a character."
        case .shortUnicodeEscape: "Fill up with zeros on the left: \\u00A0, \\U01F602."
        case .escapeOfNoCharacter: "Take a code from 0000 to D7FF or from E000 to 10FFFF."
        case .unsupported(let feature): feature.advice
        case .duplicate(_, let first): "Rename or remove one; the first is at \(first.file):\(first.line)."
        case .unknownMessage(let name): "Define it in this file, or write { $\(name) } if a variable is meant."
        case .unknownTerm(let name): "Define -\(name) = in any file of this language."
        case .cycle: "Take one of the references away."
        default: "Mend the file."
        }
    }
}

extension FluentFeature {
    fileprivate var advice: String {
        switch self {
        case .attribute: "Make it a message of its own, or write {\".\"} if the text itself begins with a dot."
        case .attributeReference: "Make the attribute a message or a term of its own."
        case .functionCall: "Pass the finished value as a variable."
        case .selectExpression: "Write one message for each case."
        case .termArguments: "Write one term for each form."
        case .termVariable: "Make it a message."
        }
    }
}
