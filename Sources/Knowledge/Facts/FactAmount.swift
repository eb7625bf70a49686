/// What a fact's value is on a certain day.
package enum FactAmount: Hashable, Sendable {
    /// Thousandths.
    case number(Int64)
    case money(Int64, currency: String)
    /// A fee in thousandths of the index, and what it makes in tenge in that year.
    case fee(mci: Int64, tenge: Int64, year: Int)
    /// The same, where the index of that year is not known.
    case feeOfUnknownYear(mci: Int64, year: Int)
    case date(Day)
    case text(String)
    /// The fact has no value, or there is no such fact.
    case unknown
}
