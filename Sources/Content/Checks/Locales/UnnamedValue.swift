import Dialog
import Knowledge
import Localization

/// A value that people would read as its id.
struct UnnamedValue: Check {
    static let name = "unnamed-value"
    static let summary = "A value of an entity, which a slot holds, without a name in one of the languages."

    func findings(in draft: ContentDraft) -> [Finding] {
        let slots = draft.flows.flatMap(\.slots) + (draft.bot?.shared ?? [])
        let held = Set(slots.compactMap(\.entity?.text))
        let shown = (draft.entitiesFile?.entities ?? []).filter { held.contains($0.name.text) }
        return draft.spoken.flatMap { locale in
            shown.flatMap { entity in
                entity.values.filter { !isNamed($0.text, of: entity.name.text, in: locale, draft) }.map {
                    finding($0, entity.name.text, locale)
                }
            }
        }
    }

    /// By a term, or by the row of a table.
    private func isNamed(_ value: String, of entity: String, in locale: LocaleFolder, _ draft: ContentDraft) -> Bool {
        // A term that cannot be read is told by Fluent.
        let isBroken = locale.parts.contains { $0.brokenTerms.contains("\(entity)-\(value)") }
        return isBroken || locale.texts.place(ofTerm: "\(entity)-\(value)") != nil
            || draft.knowledge.tables.values.contains {
                $0.table.words(entity: entity, value: value, language: locale.language) != nil
            }
    }

    private func finding(_ value: Word, _ entity: String, _ locale: LocaleFolder) -> Finding {
        warning(
            value.place, "In \(locale.language) the value \(value.text) has no name: people would read \(value.text).",
            "Add -\(entity)-\(value.text) = … to \(locale.path)/names.ftl.")
    }
}
