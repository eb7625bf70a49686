/// A table as it was read: rows by their keys, the newest first.
package struct Table: Sendable {
    /// One row; cells that were left empty are not in it.
    struct Row: Hashable, Sendable {
        /// The key's cells joined by slashes: `almaty/2`.
        let id: String
        let key: [String: KnowledgeValue]
        /// By column; words for people are not among them.
        let values: [String: KnowledgeValue]
        /// Words for people, by column and language.
        let words: [String: [String: String]]
        let spellings: [String]
        let day: Day?
    }

    package let setup: TableSetup
    /// In the order of the file; one for all the languages of its words.
    let columns: [TableColumn]
    /// In the order of the file.
    let rows: [Row]
    /// Places in `rows`; those with a date newest first.
    let places: [String: [Int]]
    /// The place of the row that names each value of the last column of the key.
    private let named: [String: Int]

    init(setup: TableSetup, columns: [TableColumn], rows: [Row]) {
        self.setup = setup
        var seen: Set<String> = []
        self.columns = columns.filter { seen.insert($0.name).inserted }
        self.rows = rows
        var places: [String: [Int]] = [:]
        var named: [String: Int] = [:]
        for (place, row) in rows.enumerated() {
            places[row.id, default: []].append(place)
            guard row.words[TableColumn.rowName] != nil, let value = setup.key.last.flatMap({ row.key[$0]?.plain })
            else { continue }
            if named[value] == nil { named[value] = place }
        }
        self.named = named
        self.places = places.mapValues { list in
            list.sorted { (rows[$1].day?.number ?? 0, $0) < (rows[$0].day?.number ?? 0, $1) }
        }
    }

    package var rowCount: Int { rows.count }

    /// The entity whose values the rows name: the last column of the key, where rows have names.
    package var namedEntity: String? {
        columns.contains { $0.name == TableColumn.rowName } ? setup.key.last : nil
    }

    /// The words of a value in a language: of an entity that the rows name, or of a column of words (`centres.address`).
    package func words(entity: String, value: String, language: String) -> String? {
        if entity == setup.key.last {
            return named[value].flatMap { rows[$0].words[TableColumn.rowName]?[language] }
        }
        guard entity.hasPrefix(setup.name + ".") else { return nil }
        let column = String(entity.dropFirst(setup.name.utf8.count + 1))
        let parts = value.split(separator: "@", maxSplits: 1)
        guard let id = parts.first else { return nil }
        let row = places[String(id)]?.lazy.map { rows[$0] }.first {
            parts.count == 1 || $0.day?.description == String(parts[1])
        }
        return row?.words[column]?[language]
    }
}
