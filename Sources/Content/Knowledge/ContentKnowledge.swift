package import Knowledge
import Synchronization

/// What a bundle knows beside its dialogs and texts: facts, the words of tables, and the plans of its sources.
package struct ContentKnowledge: Sendable {
    package let facts: FactBook
    /// What a host needs to run the sources.
    package let plans: [SourcePlan]
    private let tables: [Table]
    private let entities: [String: Int]

    init(facts: FactBook, plans: [SourcePlan], tables: [Table]) {
        self.facts = facts
        self.plans = plans
        self.tables = tables
        entities = Dictionary(tables.enumerated().compactMap { place, table in table.namedEntity.map { ($0, place) } })
        {
            first, _ in first
        }
    }

    /// Whether somebody keeps facts here: without them no answer can name its sources.
    var hasFacts: Bool { plans.contains { $0.kind == .facts } }

    /// The words of a value that a table names: a row of it, or a cell with words for people.
    func words(entity: String, value: String, language: String) -> String? {
        if let place = entities[entity] {
            return tables[place].words(entity: entity, value: value, language: language)
        }
        guard entity.utf8.contains(UInt8(ascii: ".")) else { return nil }
        let table = tables.first { entity.hasPrefix($0.setup.name + ".") }
        return table?.words(entity: entity, value: value, language: language)
    }
}
