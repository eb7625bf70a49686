/// The variables that the texts are given, by full key.
struct GivenVariables {
    private var given: [String: Set<String>] = [:]
    /// Texts of which only a source knows what they are given.
    private var open: Set<String> = []

    init(_ draft: ContentDraft) {
        for use in draft.textUses {
            for key in [use.key, use.sharedKey].compactMap(\.self) {
                if let variables = use.variables {
                    given[key, default: []].formUnion(variables)
                } else {
                    open.insert(key)
                }
            }
        }
    }

    /// nil for a text that nobody says, and where only a source knows. Another form of a text is given the same.
    subscript(key: String) -> Set<String>? {
        let base = isSaid(key) ? key : TextUse.base(of: key) ?? key
        return open.contains(base) ? nil : given[base]
    }

    /// Whether somebody says a text of exactly this key.
    func isSaid(_ key: String) -> Bool { given[key] != nil || open.contains(key) }
}
