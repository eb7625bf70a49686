import Knowledge
import Localization

/// Facts as texts show them: `FACT("card.fee")`.
enum FactText {
    /// The day of the turn whose texts are being written: a fee follows from its year. A function of a text has no other
    /// way to learn it.
    @TaskLocal static var today: Day?

    /// The facts of the turn, where the text that is being written is older than they are.
    @TaskLocal static var facts: FactBook?

    /// The entity whose terms say what has no value: `-fact-unknown`, `-fact-unknown-year`.
    static let entity = "fact"

    /// What `FACT` gives: the sum, number or day; a term that says so where it is not known. nil where there is no such fact.
    static func value(of id: String, in book: FactBook) -> FluentValue? {
        let facts = facts ?? book
        guard facts[id] != nil else { return nil }
        switch facts.amount(of: id, on: today ?? Day(number: 0)) {
        case .number(let thousandths): return number(thousandths)
        case .money(let units, let currency): return .money(FluentNumber(units), currency: currency)
        case .fee(_, let tenge, _): return .money(FluentNumber(tenge), currency: FactsFile.Line.tenge)
        case .feeOfUnknownYear: return .named(entity: entity, value: "unknown-year")
        case .date(let day): return .date(days: Int(day.number))
        case .text(let text): return .text(text)
        case .unknown: return .named(entity: entity, value: "unknown")
        }
    }

    private static func number(_ thousandths: Int64) -> FluentValue? {
        FluentNumber(FactValue.decimal(thousandths: thousandths)).map(FluentValue.number)
    }
}
