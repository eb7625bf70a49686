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
        let simpler = Self.line(key, shared: shared, suffix: "-simpler", in: texts)
        // Whoever hears a text may ask for the simpler one next, which then needs its own values.
        func form(_ suffix: String) -> Line? {
            guard let line = Self.line(key, shared: shared, suffix: suffix, in: texts) else { return nil }
            let variables = Set(line.variables).union(simpler?.variables ?? [])
            return Line(key: line.key, variables: variables.sorted())
        }
        self.simpler = simpler
        base = form("") ?? Line(key: key, variables: simpler?.variables ?? [])
        again = ([form("-again")] + (2...Self.forms).map { form("-again-\($0)") }).compactMap(\.self)
        rounds = (2...Self.forms).compactMap { form("-\($0)") }
    }

    /// Every variable of every form.
    package var variables: [String] { all.flatMap(\.variables) }

    var all: [Line] { [base] + again + rounds + [simpler].compactMap(\.self) }

    private static func line(_ key: String, shared: String?, suffix: String, in texts: TextCatalogue) -> Line? {
        for key in [key + suffix, shared.map { $0 + suffix }].compactMap(\.self) {
            if let variables = texts.variables(of: key) { return Line(key: key, variables: variables) }
        }
        return nil
    }
}
