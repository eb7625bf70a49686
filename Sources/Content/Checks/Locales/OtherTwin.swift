import Localization

/// A text that shows other things than its twin in the first language.
struct OtherTwin: Check {
    static let name = "other-twin"
    static let summary =
        "A text with other variables than its twin in the first language, or with a choice between other values."

    func findings(in draft: ContentDraft) -> [Finding] {
        guard let first = draft.spoken.first else { return [] }
        let given = GivenVariables(draft)
        return draft.spoken.dropFirst().flatMap { locale in
            locale.keys.filter { first.has($0) }.compactMap { key -> Finding? in
                let own = locale.texts.uses(of: key)
                let theirs = first.texts.uses(of: key)
                let known = given[key]
                // A variable that does not exist is told where it stands.
                let all = Set(own.variables.keys).union(theirs.variables.keys)
                guard known.map(all.isSubset) ?? true, let place = locale.place(of: key) else { return nil }
                return variables(of: key, own, theirs, first.language, place)
                    ?? choices(of: key, own, theirs, first.language, place)
            }
        }
    }

    private func variables(
        of key: String, _ own: FluentUses, _ theirs: FluentUses, _ first: String, _ place: Place
    ) -> Finding? {
        let (mine, others) = (Set(own.variables.keys), Set(theirs.variables.keys))
        guard mine != others else { return nil }
        let name = TextUse.name(of: key)
        return warning(
            place, "\(name) has \(Self.listing(mine)), and in \(first) \(Self.listing(others)).",
            "Show the same in both: people of both languages need it.")
    }

    /// Grammar differs between languages, values do not: a variant for a value that one language has is missed in the other.
    private func choices(
        of key: String, _ own: FluentUses, _ theirs: FluentUses, _ first: String, _ place: Place
    ) -> Finding? {
        let (mine, others) = (Self.values(own), Self.values(theirs))
        for (variable, keys) in mine.sorted(by: { $0.key < $1.key }) {
            guard let twin = others[variable], twin != keys else { continue }
            let differing = keys.symmetricDifference(twin).sorted().joined(separator: ", ")
            return warning(
                place, "\(TextUse.name(of: key)) chooses by $\(variable) otherwise than in \(first): \(differing).",
                "Give both texts a variant for the same values.")
        }
        return nil
    }

    /// The values between which a text chooses, by variable; choices by number follow the language's plurals.
    private static func values(_ uses: FluentUses) -> [String: Set<String>] {
        var values: [String: Set<String>] = [:]
        for selection in uses.selections where !selection.countsNumbers {
            guard let variable = selection.variable, uses.variables[variable] != nil else { continue }
            values[variable, default: []].formUnion(selection.keys)
        }
        return values
    }

    private static func listing(_ variables: Set<String>) -> String {
        variables.isEmpty ? "no variables" : variables.sorted().map { "$\($0)" }.joined(separator: ", ")
    }
}
