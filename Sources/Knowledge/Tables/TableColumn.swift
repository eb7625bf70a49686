/// A column of a table, as its heading says: `price:KZT`, `as-of:date`, `city`, `address.ru`.
struct TableColumn: Hashable, Sendable {
    enum Cell: Hashable, Sendable {
        case value(ValueKind)
        /// Whole units of that currency.
        case money(String)
        /// Words for people in that language.
        case words(String)
        /// Other ways to write the name of the row, between semicolons.
        case spellings
    }

    /// Without kind and language.
    let name: String
    let cell: Cell

    /// Spellings have this name, and the name of a row itself that one.
    static let spellings = "also"
    static let rowName = "name"

    /// nil where the heading is none.
    init?(_ heading: String, isKey: Bool, languages: [String]) {
        let parts = heading.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard let name = parts.first, parts.count <= 2 else { return nil }
        let pieces = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard let first = pieces.first, KnowledgeValue.isName(first), pieces.count <= 2 else { return nil }
        if pieces.count == 2 {
            guard languages.contains(pieces[1]), parts.count == 1, !isKey else { return nil }
            self.init(name: first, cell: .words(pieces[1]))
        } else if parts.count == 1 {
            self.init(
                name: first,
                cell: first == Self.spellings ? .spellings : .value(isKey ? .name(first) : .text))
        } else if ValueKind.isCurrency(parts[1]) {
            self.init(name: first, cell: .money(parts[1]))
        } else if parts[1] != "money", let kind = ValueKind(parts[1]) {
            self.init(name: first, cell: .value(kind))
        } else {
            return nil
        }
    }

    private init(name: String, cell: Cell) {
        self.name = name
        self.cell = cell
    }

    /// A cell's value; nil where it is not what the column holds. Words are read by their row instead.
    func value(_ text: String) -> KnowledgeValue? {
        switch cell {
        case .value(let kind): KnowledgeValue(text, as: kind)
        case .money(let currency): Int64(text).map { .money($0, currency: currency) }
        case .words, .spellings: .text(text)
        }
    }

    /// What should stand in a cell, for a sentence.
    var expected: String {
        switch cell {
        case .value(.date): "a day that exists, such as 2026-07-01"
        case .value(.time): "a time such as 09:30"
        case .value(.number), .money: "a whole number, digits alone"
        case .value(.name): "a name of lower-case Latin letters, digits and hyphens"
        case .value(.text), .value(.money), .words, .spellings: "words"
        }
    }
}
