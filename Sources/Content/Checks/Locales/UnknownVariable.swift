/// A variable that nobody fills in.
struct UnknownVariable: Check {
    static let name = "unknown-variable"
    static let summary = "A text with a variable that is not given to it."

    func findings(in draft: ContentDraft) -> [Finding] {
        let given = GivenVariables(draft)
        return draft.spoken.flatMap { locale in
            locale.keys.flatMap { key -> [Finding] in
                guard let known = given[key] else { return [] }
                return locale.variables(of: key).filter { !known.contains($0) }.compactMap { variable in
                    finding(key, variable, given: known, in: locale)
                }
            }
        }
    }

    private func finding(_ key: String, _ variable: String, given: Set<String>, in locale: LocaleFolder) -> Finding? {
        guard let place = locale.place(of: key) else { return nil }
        let otherwise =
            given.isEmpty ? "This text has no variables." : "It has: " + given.sorted().joined(separator: ", ") + "."
        return error(
            place,
            "\(TextUse.name(of: key)) is given no variable \(variable).",
            Nearest.advice(for: variable, among: given.sorted(), or: otherwise))
    }
}
