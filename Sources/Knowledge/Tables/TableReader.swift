import SwiftCSV

/// Reads a table from CSV text: what is right becomes rows, what is wrong becomes flaws with their lines.
package struct TableReader {
    private let setup: TableSetup
    private let limits: TableLimits
    private var flaws: [TableFlaw] = []
    private var columns: [TableColumn] = []
    private var rows: [Table.Row] = []
    /// The line of each key and day, to find the second one.
    private var lines: [String: Int] = [:]

    /// The table, as far as it is right, and every flaw. Never traps; bounded by the limits.
    package static func read(
        _ text: String, _ setup: TableSetup, limits: TableLimits = TableLimits()
    ) -> (table: Table, flaws: [TableFlaw]) {
        var reader = TableReader(setup: setup, limits: limits)
        reader.read(text)
        let table = Table(setup: setup, columns: reader.columns, rows: reader.rows)
        return (table, Array(reader.flaws.sorted { $0.line < $1.line }.prefix(limits.flaws)))
    }

    private init(setup: TableSetup, limits: TableLimits) {
        self.setup = setup
        self.limits = limits
    }

    private mutating func read(_ text: String) {
        let (records, broken) = Self.records(of: text, rows: limits.rows + 1)
        if let broken {
            note(broken, "A quotation mark here begins or ends nothing.", "Double it inside a cell, or take it away.")
        }
        guard let header = records.first(where: { !$0.isBlank }) else {
            return note(1, "The table is empty.", "Write a first line with the names of the columns.")
        }
        guard readHeader(header) else { return }
        for record in records where record.line > header.line && !record.isBlank { readRow(record) }
        if records.count > limits.rows {
            note(records[limits.rows].line, "There are more than \(limits.rows) rows.", "Split the table.")
        }
    }

    // MARK: Records

    private struct Record {
        let line: Int
        let cells: [String]

        var isBlank: Bool { cells.allSatisfy { $0.allSatisfy(\.isWhitespace) } }
    }

    /// The rows with their lines, and the line in which the reading had to end.
    private static func records(of text: String, rows: Int) -> (records: [Record], broken: Int?) {
        // Behind the last row stands a line end, or its empty last cell would be lost.
        let whole = text.last?.isNewline == true ? text : text + "\n"
        let taking = RecordTaking()
        do {
            let file = try CSV<Enumerated>(string: whole, delimiter: .comma, loadColumns: false, rowLimit: 0)
            try file.enumerateAsArray(startAt: 0, rowLimit: rows) { taking.take($0) }
            return (taking.records, nil)
        } catch {
            return (taking.records, taking.line)
        }
    }

    /// Gathers what the parser calls back with.
    private final class RecordTaking {
        var records: [Record] = []
        var line = 1

        func take(_ cells: [String]) {
            records.append(Record(line: line, cells: cells))
            line += 1 + cells.reduce(0) { $0 + $1.count(where: \.isNewline) }
        }
    }

    // MARK: Header

    private mutating func readHeader(_ header: Record) -> Bool {
        let flawsBefore = flaws.count
        guard header.cells.count <= limits.columns else {
            note(header.line, "There are more than \(limits.columns) columns.", "Split the table.")
            return false
        }
        var seen: Set<String> = []
        for cell in header.cells {
            let heading = Self.trimmed(cell)
            let name = String(heading.prefix { $0 != ":" })
            guard let column = TableColumn(heading, isKey: setup.key.contains(name), languages: setup.languages) else {
                note(
                    header.line, "«\(heading)» is no name of a column.",
                    "Write name, name:kind or name.language; kinds are text, number, date, time, a currency such as KZT, "
                        + "or an entity; languages are \(setup.languages.joined(separator: ", ")).")
                continue
            }
            if !seen.insert(name).inserted {
                note(header.line, "The column \(name) is there twice.", "Keep one of them.")
            }
            columns.append(column)
        }
        checkColumns(at: header.line)
        return flaws.count == flawsBefore
    }

    private mutating func checkColumns(at line: Int) {
        for name in setup.key + [setup.date].compactMap(\.self) where !columns.contains(where: { $0.name == name }) {
            note(
                line, "There is no column \(name).",
                "The source \(setup.name) is declared with it; add it to the table.")
        }
        if let date = setup.date, let column = columns.first(where: { $0.name == date }), column.cell != .value(.date) {
            note(line, "The column \(date) holds no dates.", "Write \(date):date in the first line.")
        }
        let words = Dictionary(grouping: columns.compactMap(Self.wordsColumn), by: \.name).mapValues {
            $0.map(\.language)
        }
        for (name, languages) in words.sorted(by: { $0.key < $1.key }) {
            for language in setup.languages where !languages.contains(language) {
                note(line, "There is no column \(name).\(language).", "Words for people stand there in every language.")
            }
        }
    }

    private static func wordsColumn(_ column: TableColumn) -> (name: String, language: String)? {
        guard case .words(let language) = column.cell else { return nil }
        return (column.name, language)
    }

    // MARK: Rows

    private mutating func readRow(_ record: Record) {
        guard record.cells.count == columns.count else {
            return note(
                record.line, "This row has \(record.cells.count) cells, the first line has \(columns.count).",
                "A cell with a comma stands in quotation marks; an empty cell still has its comma.")
        }
        var values: [String: KnowledgeValue] = [:]
        var words: [String: [String: String]] = [:]
        var spellings: [String] = []
        var isSound = true
        for (column, cell) in zip(columns, record.cells) {
            let text = Self.trimmed(cell)
            guard !text.isEmpty else { continue }
            guard text.utf8.count <= limits.cellBytes, let value = column.value(text) else {
                note(record.line, "The cell of \(column.name) is wrong.", "Here should stand \(column.expected).")
                isSound = false
                continue
            }
            switch column.cell {
            case .words(let language): words[column.name, default: [:]][language] = text
            case .spellings: spellings = text.split(separator: ";").map { Self.trimmed(String($0)) }
            case .value, .money: values[column.name] = value
            }
        }
        guard checkRow(record.line, values, words), isSound else { return }
        append(record.line, values, words, spellings)
    }

    private mutating func checkRow(
        _ line: Int, _ values: [String: KnowledgeValue], _ words: [String: [String: String]]
    ) -> Bool {
        let flawsBefore = flaws.count
        for name in setup.key + [setup.date].compactMap(\.self) where values[name] == nil {
            note(line, "The cell of \(name) is empty or wrong.", "Without it nobody finds the row.")
        }
        for (name, texts) in words.sorted(by: { $0.key < $1.key }) {
            for language in setup.languages where texts[language] == nil {
                note(
                    line, "The cell of \(name).\(language) is empty.",
                    "Fill it in, or leave \(name) empty in every language.")
            }
        }
        return flaws.count == flawsBefore
    }

    private mutating func append(
        _ line: Int, _ values: [String: KnowledgeValue], _ words: [String: [String: String]], _ spellings: [String]
    ) {
        let key = values.filter { setup.key.contains($0.key) }
        let id = setup.key.compactMap { key[$0]?.plain }.joined(separator: "/")
        var day: Day?
        if let name = setup.date, case .date(let written)? = values[name] { day = written }
        let mark = id + "@" + (day?.description ?? "")
        if let first = lines[mark] {
            return note(
                line, "The same row is in line \(first) already.",
                "Rows differ in \((setup.key + [setup.date].compactMap(\.self)).joined(separator: ", ")).")
        }
        lines[mark] = line
        rows.append(Table.Row(id: id, key: key, values: values, words: words, spellings: spellings, day: day))
    }

    private mutating func note(_ line: Int, _ sentence: String, _ advice: String) {
        guard flaws.count < limits.flaws else { return }
        flaws.append(TableFlaw(line: line, sentence: sentence, advice: advice))
    }

    private static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
