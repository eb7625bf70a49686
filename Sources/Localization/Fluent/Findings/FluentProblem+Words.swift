extension FluentProblem {
    /// What is wrong, as one sentence.
    public var message: String { words.message }
    /// What to do about it, as one sentence.
    public var advice: String { words.advice }

    private typealias Words = (message: String, advice: String)

    private var words: Words {
        wordsOfFile ?? wordsOfPlaceable ?? wordsOfSelect ?? wordsOfCall ?? wordsOfNames
            ?? ("The file cannot be read.", "Mend the file.")
    }

    private var wordsOfFile: Words? {
        switch self {
        case .invalidUTF8:
            ("The file is not valid UTF-8 here, so none of it is read.", "Save the file as UTF-8.")
        case .sourceTooLong(let limit):
            ("The file is longer than \(limit) bytes, so none of it is read.", "Split the file.")
        case .tooManyFindings(let limit):
            (
                "More than \(limit) findings in this file: the others are left out.",
                "Mend the findings above and check again."
            )
        case .expectedEntry:
            (
                "This line begins no message, term or comment.",
                "Begin a message with name = and its text; indent the further lines of a text by spaces."
            )
        case .tabIndentation: ("A tab does not indent a line.", "Indent by spaces.")
        case .specialLineStart(let character):
            ("A line of a text cannot begin with \(character).", "Write {\"\(character)\"} for it.")
        case .strayAttribute:
            (
                "This attribute belongs to no message or term.",
                "Move it up to its message, or write {\".\"} if a text begins with a dot."
            )
        case .commentWithoutSpace:
            ("The mark of a comment needs a space after it.", "Write # and a space before the comment.")
        case .expectedIdentifier:
            ("A name is expected here.", "Write Latin letters, digits, - and _, beginning with a letter.")
        case .expectedEquals(let name):
            (
                "The name \(name) needs an = after it.",
                "Write name = text on one line; indent the further lines of a text by spaces, at least one."
            )
        case .missingValue(let name):
            ("\(name) has no text.", "Write the text after the =, or {\"\"} for an empty one.")
        default: nil
        }
    }

    private var wordsOfPlaceable: Words? {
        switch self {
        case .unbalancedClosingBrace: ("This } closes nothing.", "Write {\"}\"} for a brace in a text.")
        case .unclosedPlaceable:
            ("A closing } is missing.", "Close it with }, or write {\"{\"} for a brace in a text.")
        case .nestedTooDeeply(let limit):
            ("Braces are nested more than \(limit) deep.", "Take away the braces around braces.")
        case .expectedExpression:
            (
                "A variable, a reference, a string or a number is expected here.",
                "Write { $variable }, { message } or { -term }, or {\"{\"} for a brace in a text."
            )
        case .expectedDigits:
            ("A digit is expected here.", "Write a number like -3.14, or { -term } for a term.")
        case .unterminatedString:
            (
                "This string has no closing quote on its line.",
                "Close the string with a quote; a string cannot go on in the next line."
            )
        case .unknownEscape:
            (
                "This escape is unknown.",
                "Write \\\\ for a backslash, \\\" for a quote, \\u00A0 or \\U01F602 for a character."
            )
        case .shortUnicodeEscape(let digits):
            (
                "This escape needs \(digits) hexadecimal digits.",
                "Fill up with zeros on the left: \\u00A0, \\U01F602."
            )
        case .termAttributeAsText:
            (
                "The attribute of a term is private: it can select, but not be shown.",
                "Make it a term of its own, or choose by it: { -term.attribute -> … }."
            )
        case .escapeOfNoCharacter:
            ("This escape names no character.", "Take a code from 0000 to D7FF or from E000 to 10FFFF.")
        case .numberTooLong: ("This number has more than 18 digits.", "Write it in quotes if it is only shown.")
        default: nil
        }
    }

    private var wordsOfSelect: Words? {
        switch self {
        case .messageAsSelector:
            ("A message cannot be chosen by.", "Choose by a variable, a function, or the attribute of a term.")
        case .termAsSelector:
            ("The text of a term cannot be chosen by.", "Choose by an attribute of the term: { -term.gender -> … }.")
        case .placeableAsSelector:
            ("Braces cannot be chosen by.", "Take away the inner braces: { $count -> … }.")
        case .expectedVariant:
            (
                "A variant is expected here.",
                "Write the variants below the arrow, each on a line of its own: [one] text, and *[other] text."
            )
        case .unclosedVariantKey:
            ("The key of this variant is not closed.", "Write one name or number in brackets: [few].")
        case .missingVariantValue:
            ("This variant has no text.", "Write the text after the bracket, or {\"\"} for an empty one.")
        case .missingDefaultVariant:
            ("None of these variants is the default.", "Put * before the variant for all other cases: *[other].")
        case .secondDefaultVariant:
            ("Only one variant can be the default.", "Take one of the * away.")
        case .variantsOnOneLine:
            ("This } stands behind the text of a variant.", "Put the closing } on a line of its own.")
        case .duplicateVariant(let key):
            ("The variant \(key) comes twice; the first one counts.", "Rename or remove one.")
        default: nil
        }
    }

    private var wordsOfCall: Words? {
        switch self {
        case .functionNotInCapitals(let name):
            (
                "\(name) is no name of a function: only functions and terms have arguments.",
                "Write functions in capitals, NUMBER($count), and terms with a hyphen, -term(case: \"genitive\")."
            )
        case .unclosedArguments: ("A closing ) is missing.", "Put commas between arguments and ) after the last.")
        case .tooManyArguments(let limit):
            ("A call has more than \(limit) arguments.", "Leave out those that nobody needs.")
        case .positionalAfterNamed:
            ("An argument without a name follows one with a name.", "Move it to the front.")
        case .duplicateArgument(let name): ("The argument \(name) is given twice.", "Take one of them away.")
        case .expectedLiteral(let name):
            ("The argument \(name) needs a literal.", "Write a text in quotes or a number after the colon.")
        case .unknownFunction(let name):
            ("There is no function \(name).", "The functions are \(FluentFunctions.listing).")
        case .wrongArguments(let name, let expected):
            ("\(name) is called with other arguments than it takes.", "Write \(expected).")
        case .unknownOption(let option, let name):
            ("\(name) has no option \(option).", "Take it away, or look up its name in the manual.")
        case .wrongOption(let option, let name, let allowed):
            ("The option \(option) of \(name) cannot be this.", "Write \(allowed).")
        case .unknownCase(let name):
            ("There is no case \(name).", "The cases are \(GrammaticalCase.listing).")
        case .positionalArgumentOfTerm(let name):
            ("-\(name) takes arguments by name only.", "Write it as -\(name)(case: \"genitive\").")
        default: nil
        }
    }

    private var wordsOfNames: Words? {
        switch self {
        case .duplicate(let name, let first):
            (
                "\(name) is defined twice; the first definition counts.",
                "Rename or remove one; the first is at \(first.file):\(first.line)."
            )
        case .unknownMessage(let name):
            (
                "There is no message \(name).",
                "Define it in this file, or write { $\(name) } if a variable is meant."
            )
        case .unknownTerm(let name):
            ("There is no term -\(name).", "Define -\(name) = in any file of this language.")
        case .unknownAttribute(let attribute, let name):
            ("\(name) has no attribute \(attribute).", "Write .\(attribute) = … on a line below \(name).")
        case .messageWithoutValue(let name):
            ("\(name) has attributes only, so there is no text to put here.", "Name one: { \(name).attribute }.")
        case .cycle(let name):
            ("This reference leads back to \(name).", "Take one of the references away.")
        default: nil
        }
    }
}
