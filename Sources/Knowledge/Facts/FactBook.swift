/// All facts by their ids.
package struct FactBook: Sendable {
    private let facts: [String: Fact]
    /// Tenge of the monthly calculation index, by year: the facts `mci.2026` and so on.
    private let indexes: [Int: Int64]

    /// Of two facts with one id the first counts.
    package init(_ facts: [Fact] = []) {
        self.facts = Dictionary(facts.map { ($0.id, $0) }) { first, _ in first }
        var indexes: [Int: Int64] = [:]
        for fact in self.facts.values {
            guard let year = Self.indexYear(of: fact.id), case .money(let tenge, _)? = fact.value else { continue }
            indexes[year] = tenge
        }
        self.indexes = indexes
    }

    package subscript(id: String) -> Fact? { facts[id] }

    /// All of them, by id.
    package var all: [Fact] { facts.values.sorted { $0.id < $1.id } }

    /// The year whose index a fact of that id gives.
    package static func indexYear(of id: String) -> Int? {
        id.hasPrefix("mci.") ? Int(id.dropFirst(4)) : nil
    }

    /// What a fact's value is on that day; a fee is computed with the index of its year.
    package func amount(of id: String, on today: Day) -> FactAmount {
        switch facts[id]?.value {
        case .number(let thousandths): .number(thousandths)
        case .money(let units, let currency): .money(units, currency: currency)
        case .date(let day): .date(day)
        case .text(let text): .text(text)
        case .mci(let thousandths): fee(thousandths, in: today.year)
        case nil: .unknown
        }
    }

    /// How far an answer can be leaned on that rests on these facts; nil where it rests on none.
    package func hedge(of ids: [String], on today: Day) -> Hedge? {
        ids.map { hedge(of: $0, on: today) }.max()
    }

    /// The line for an answer that rests on these facts; nil where it rests on none. An id that is no fact is an unknown.
    package func sourceLine(for ids: [String], on today: Day) -> SourceLine? {
        let hedges = ids.map { hedge(of: $0, on: today) }
        guard !hedges.isEmpty else { return nil }
        var items: [SourceLine.Item] = []
        for fact in ids.compactMap({ facts[$0] }) where fact.hedge(on: today).isSourced {
            guard let source = fact.source else { continue }
            items.append(SourceLine.Item(source: source, checked: fact.checked))
        }
        // One line for a source that several facts share: the oldest day at which one of them was checked there.
        let oldest = Dictionary(items.map { ($0.source, $0) }) { one, other in
            guard let day = one.checked, let otherDay = other.checked else { return one.checked == nil ? one : other }
            return otherDay < day ? other : one
        }
        let sorted = oldest.values.sorted { one, other in
            (other.checked?.day.number ?? .min, one.source) < (one.checked?.day.number ?? .min, other.source)
        }
        return SourceLine(
            sourced: hedges.filter(\.isSourced).max(), items: Array(sorted.prefix(SourceLine.longest)),
            unsourced: hedges.filter { !$0.isSourced }.max())
    }

    private func hedge(of id: String, on today: Day) -> Hedge {
        guard let fact = facts[id] else { return .unknown }
        let hedge = fact.hedge(on: today)
        // A fee is no surer than the index that it is counted with.
        guard case .mci? = fact.value, hedge != .unknown else { return hedge }
        return indexes[today.year] == nil ? .unknown : hedge
    }

    private func fee(_ thousandths: Int64, in year: Int) -> FactAmount {
        guard let index = indexes[year] else { return .feeOfUnknownYear(mci: thousandths, year: year) }
        let (product, overflow) = thousandths.multipliedReportingOverflow(by: index)
        guard !overflow, product <= .max - 500 else { return .unknown }
        return .fee(mci: thousandths, tenge: (product + 500) / 1000, year: year)
    }
}
