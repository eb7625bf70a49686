/// What a fact says, where it is a number, a sum, a day or a word. Many facts have none: the text says them.
package enum FactValue: Hashable, Sendable {
    /// Thousandths of a unit that the text names.
    case number(thousandths: Int64)
    /// Thousandths of the monthly calculation index; the sum in tenge follows from the year.
    case mci(thousandths: Int64)
    case money(Int64, currency: String)
    case date(Day)
    case text(String)

    /// Reads `0.2` or `1000`, with at most three digits behind the point; nil for anything else.
    package static func thousandths(_ text: String) -> Int64? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), (1...12).contains(parts[0].utf8.count),
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let whole = Int64(parts[0])
        else { return nil }
        guard parts.count == 2 else { return whole * 1000 }
        let digits = parts[1].utf8.count
        guard (1...3).contains(digits), let rest = Int64(parts[1]) else { return nil }
        return whole * 1000 + rest * (digits == 1 ? 100 : digits == 2 ? 10 : 1)
    }

    /// `0.2` for 200 thousandths.
    package static func decimal(thousandths: Int64) -> String {
        let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1000)
        guard rest != 0 else { return String(whole) }
        var digits = String(1000 + rest.magnitude).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return "\(whole).\(digits)"
    }
}
