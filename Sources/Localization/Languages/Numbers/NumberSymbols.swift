/// How one language writes numbers: the marks between digits, and the words after them.
struct NumberSymbols: Sendable {
    let decimal: String
    let group: String
    /// What stands after the number of percents.
    let percent: String
    let units: [String: UnitNames]
    /// By the three letters of the currency.
    let currencies: [String: UnitNames]

    /// A space that does not break, as numbers have it.
    static let space = "\u{A0}"

    /// Appends the number with the words of its style. `rule` is the language's for cardinal numbers.
    func write(_ number: FluentNumber, style: NumberStyle, rule: PluralRule, into text: inout String) {
        let shown = DisplayedNumber(number, style: style)
        write(shown, grouping: style.usesGrouping, least: style.minimumIntegerDigits, into: &text)
        switch style.kind {
        case .decimal: break
        case .percent: text += percent
        case .currency(let code):
            let names = currencies[code]
            let name =
                switch style.naming {
                case .code?: code
                case .name?: names?.long(rule(shown)) ?? code
                default: names?.short ?? code
                }
            text += Self.space + name
        case .unit(let unit):
            let names = units[unit]
            text += Self.space + ((style.naming == .long ? names?.long(rule(shown)) : names?.short) ?? unit)
        }
    }

    /// Appends the digits alone.
    func write(_ number: DisplayedNumber, grouping: Bool = true, least: Int = 1, into text: inout String) {
        if number.isNegative { text += "-" }
        var place = 1
        var power: UInt64 = 1
        while number.integer / power >= 10 {
            power *= 10
            place += 1
        }
        for missing in stride(from: least, to: place, by: -1) {
            text += "0"
            if grouping, missing % 3 == 1 { text += group }
        }
        while place > 0 {
            text.unicodeScalars.append(Self.digit(number.integer / power % 10))
            if grouping, place > 1, place % 3 == 1 { text += group }
            power /= 10
            place -= 1
        }
        guard number.fractionDigits > 0 else { return }
        text += decimal
        power = UInt64(FluentNumber.power(number.fractionDigits - 1))
        while power > 0 {
            text.unicodeScalars.append(Self.digit(number.fraction / power % 10))
            power /= 10
        }
    }

    private static func digit(_ value: UInt64) -> Unicode.Scalar {
        Unicode.Scalar(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value))
    }
}
