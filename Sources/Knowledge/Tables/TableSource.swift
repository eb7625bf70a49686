/// A table as a source. A column is a question (`rents.price`) that takes the key; a column of the key is an offer of what
/// stands in it, given the columns before it.
package struct TableSource: KnowledgeSource {
    package let declaration: SourceDeclaration
    private let table: Table
    /// Finds rows by words that are nearly their names, one index a column of the key.
    private let nearest: [String: SearchIndex]

    /// Words less like a name than this are no match.
    private static let likeness = 0.5
    /// A choice of more is none.
    static let longestOffer = 100

    package init(_ table: Table, fold: @escaping SearchIndex.Fold) {
        self.table = table
        declaration = Self.declaration(of: table)
        nearest = Dictionary(
            table.setup.key.map { ($0, SearchIndex(Self.names(in: table, column: $0), fold: fold)) }
        ) { first, _ in first }
    }

    package func known(_ question: Question) -> Answer? {
        guard let declared = declaration[question.name] else { return .failed("there is no column \(question.name)") }
        if let flaw = declared.flaw(in: question) { return .failed(flaw) }
        let asked = table.setup.key.filter { key in declared.arguments.contains { $0.name == key } }
        var key: [String: String] = [:]
        for column in asked {
            guard let value = question.arguments[column], let found = match(value, in: column) else {
                return Answer("none")
            }
            key[column] = found
        }
        return declared.options == nil ? row(key, question) : offer(key, question)
    }

    package func answer(_ question: Question, until deadline: ContinuousClock.Instant) async -> Answer {
        known(question) ?? .failed("there is no column \(question.name)")
    }

    // MARK: Answers

    private func row(_ key: [String: String], _ question: Question) -> Answer {
        let id = table.setup.key.compactMap { key[$0] }.joined(separator: "/")
        // A row of the future does not hold yet.
        let row = (table.places[id] ?? []).lazy.map { table.rows[$0] }.first {
            ($0.day ?? question.today) <= question.today
        }
        guard let row, let values = values(of: row, question.name) else { return Answer("none") }
        guard let day = row.day, day.adding(days: table.setup.freshDays) < question.today else {
            return Answer("found", values)
        }
        return Answer("old", values)
    }

    /// What the question declares; nil where the asked cell is empty.
    private func values(of row: Table.Row, _ column: String) -> [String: KnowledgeValue]? {
        var values: [String: KnowledgeValue] = [:]
        for field in declaration[column]?.outcome("found")?.values ?? [] {
            guard let value = Self.value(of: field.name, in: row, table) else { return nil }
            values[field.name] = value
        }
        return values
    }

    private func offer(_ key: [String: String], _ question: Question) -> Answer {
        var seen: Set<String> = []
        var options: [KnowledgeValue] = []
        for row in table.rows where key.allSatisfy({ row.key[$0.key]?.plain == $0.value }) {
            guard options.count < Self.longestOffer, let value = row.key[question.name] else { continue }
            if seen.insert(value.plain).inserted { options.append(value) }
        }
        return options.isEmpty ? Answer("none") : Answer("found", options: options)
    }

    /// A name of the key's column, or the nearest one for free words.
    private func match(_ value: KnowledgeValue, in column: String) -> String? {
        guard case .text(let words) = value else { return value.plain }
        guard let best = nearest[column]?.find(words, limit: 2), let first = best.first else { return nil }
        // Two that are equally near are none.
        let isAlone = best.count < 2 || best[1].score < first.score
        return first.score >= Self.likeness && isAlone ? first.id : nil
    }

    // MARK: Declaration

    /// What a table can be asked; no index is made for it. A question gives what every row has that has the asked cell: so
    /// whatever is declared is always there.
    package static func declaration(of table: Table) -> SourceDeclaration {
        let setup = table.setup
        let keyFields = setup.key.map { QuestionDeclaration.Field($0, kind(of: $0, in: table)) }
        let offers = keyFields.enumerated().map { place, field in
            QuestionDeclaration(
                field.name, arguments: Array(keyFields[..<place]), outcomes: [.init("found"), .init("none")],
                options: field.kind)
        }
        let plain = table.columns.filter { $0.cell != .spellings }
        let asked = plain.filter { !setup.key.contains($0.name) && $0.name != setup.date }
        let questions = asked.map { column in
            let rows = table.rows.filter { value(of: column.name, in: $0, table) != nil }
            let given = plain.filter { other in rows.allSatisfy { value(of: other.name, in: $0, table) != nil } }
            let fields = given.map { QuestionDeclaration.Field($0.name, kind(of: $0.name, in: table)) }
            let dated = setup.date == nil ? [] : [QuestionDeclaration.Outcome("old", fields)]
            return QuestionDeclaration(
                column.name, arguments: keyFields,
                outcomes: [.init("found", fields)] + dated + [.init("none")])
        }
        return SourceDeclaration(offers + questions)
    }

    private static func kind(of column: String, in table: Table) -> ValueKind {
        switch table.columns.first(where: { $0.name == column })?.cell {
        case .value(let kind): kind
        case .money: .money
        case .words: .name(table.setup.name + "." + column)
        case .spellings, nil: .text
        }
    }

    /// Words for people are given by the name of their row: the language is chosen where they are shown.
    private static func value(of column: String, in row: Table.Row, _ table: Table) -> KnowledgeValue? {
        if let value = row.values[column] { return value }
        guard row.words[column] != nil else { return nil }
        return .name(row.day.map { row.id + "@" + $0.description } ?? row.id)
    }

    private static func names(in table: Table, column: String) -> [(String, String)] {
        let isNamed = column == table.setup.key.last
        return table.rows.compactMap { row in
            guard let id = row.key[column]?.plain else { return nil }
            let words = isNamed ? Array((row.words[TableColumn.rowName] ?? [:]).values) + row.spellings : []
            return (id, ([id] + words).joined(separator: "\n"))
        }
    }
}
