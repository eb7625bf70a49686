/// The form that a call of CASE asks for.
struct CaseForm: Hashable, Sendable {
    var grammaticalCase = GrammaticalCase.nominative
    var isPlural = false
    /// The word already ends with a possessive of the third person: «облысы», «орталығы».
    var isPossessed = false
    /// A question particle follows: «Алматыда ма».
    var isQuestion = false

    /// True where nothing but the dictionary form is asked for.
    var isPlain: Bool { self == CaseForm() }

    /// The parameters that a term gets.
    var parameters: FluentArguments { ["case": .text(grammaticalCase.rawValue)] }

    /// Sets one option of CASE by its name. A problem says what is wrong with it.
    mutating func set(_ option: String, to value: FluentValue) -> FluentProblem? {
        guard let path = Self.options[option] else {
            return .unknownOption(option, of: FluentFunctions.grammaticalCase)
        }
        guard value == .text("yes") || value == .text("no") else {
            return .wrongOption(option, of: FluentFunctions.grammaticalCase, allowed: "\"yes\" or \"no\"")
        }
        switch path {
        case .plural: isPlural = value == .text("yes")
        case .possessive: isPossessed = value == .text("yes")
        case .question: isQuestion = value == .text("yes")
        }
        return nil
    }

    private enum Option { case plural, possessive, question }

    private static let options: [String: Option] = [
        "plural": .plural, "possessive": .possessive, "question": .question,
    ]
}
