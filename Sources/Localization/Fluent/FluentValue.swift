/// A typed argument of a text. The type decides how it prints; dates, money and named values come with the formats.
package enum FluentValue: Hashable, Sendable {
    case text(String)
    case number(Double)

    /// The value without any locale's format: a whole number has no fraction and no grouping. Other numbers print in
    /// Swift's shortest form that reads back as the same number, infinities and NaN included.
    package var plainText: String {
        switch self {
        case .text(let text): text
        case .number(let number): Int64(exactly: number).map(String.init) ?? String(number)
        }
    }
}
