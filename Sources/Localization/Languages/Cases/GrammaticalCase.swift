/// The cases that CASE knows by name. In Russian the locative is the prepositional case, and there is no ablative.
public enum GrammaticalCase: String, CaseIterable, Sendable {
    case nominative, genitive, dative, accusative, locative, ablative, instrumental

    static let listing = allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
}
