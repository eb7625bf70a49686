/// What a state says: its text, and the other forms that the locales have of it.
package struct Lines: Hashable, Sendable {
    /// One text with the variables that it has in some language.
    package struct Line: Hashable, Sendable {
        package let key: String
        let variables: [String]
    }

    package let base: Line
    /// After a miss: `ask-day-again`, then `-again-2` and so on. Empty where there is none.
    let again: [Line]
    /// For a second round and later ones: `papers-2`, `papers-3` ….
    let rounds: [Line]
    /// In simpler words: `papers-simpler`.
    let simpler: Line?

    /// Other forms of one text, at most.
    private static let forms = 9

    init(_ key: String, shared: String? = nil, in texts: TextCatalogue) {
        let base = Self.line(key, shared: shared, suffix: "", in: texts)
        self.base = base ?? Line(key: key, variables: [])
        let first = Self.line(key, shared: shared, suffix: "-again", in: texts)
        let later = (2...Self.forms).compactMap { Self.line(key, shared: shared, suffix: "-again-\($0)", in: texts) }
        again = [first].compactMap(\.self) + later
        rounds = (2...Self.forms).compactMap { Self.line(key, shared: nil, suffix: "-\($0)", in: texts) }
        simpler = Self.line(key, shared: nil, suffix: "-simpler", in: texts)
    }

    var all: [Line] { [base] + again + rounds + [simpler].compactMap(\.self) }

    private static func line(_ key: String, shared: String?, suffix: String, in texts: TextCatalogue) -> Line? {
        for key in [key + suffix, shared.map { $0 + suffix }].compactMap(\.self) {
            if let variables = texts.variables(of: key) { return Line(key: key, variables: variables) }
        }
        return nil
    }
}
