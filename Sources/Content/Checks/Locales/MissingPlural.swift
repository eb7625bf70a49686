import Localization

/// A choice by number that has no words for some numbers.
struct MissingPlural: Check {
    static let name = "missing-plural"
    static let summary = "A text that chooses by a number and lacks a plural of its language, such as few in Russian."

    func findings(in draft: ContentDraft) -> [Finding] {
        draft.spoken.flatMap { locale in
            let needed = locale.texts.language.neededPlurals.map(\.rawValue)
            return locale.texts.selections.filter { $0.countsNumbers && !$0.isOrdinal }.compactMap {
                finding($0, needed: needed)
            }
        }
    }

    private func finding(_ selection: FluentUses.Selection, needed: [String]) -> Finding? {
        let missing = (needed + [PluralCategory.other.rawValue]).filter { !selection.keys.contains($0) }
        guard !needed.isEmpty, !missing.isEmpty else { return nil }
        let plural = missing.count > 1 ? "the plurals" : "the plural"
        return error(
            Place(selection.place), "This choice by number lacks \(plural) \(missing.joined(separator: ", ")).",
            "Add " + missing.map { "[\($0)]" }.joined(separator: ", ") + "; " + Self.examples + ".")
    }

    private static let examples = "one is for 1 and 21, few for 2 to 4, many for 5 to 20, other for 1.5"
}
