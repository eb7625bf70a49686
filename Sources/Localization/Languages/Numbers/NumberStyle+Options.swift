extension NumberStyle {
    /// Sets one option of NUMBER by its name. A problem says what is wrong with it.
    mutating func set(_ option: String, to value: FluentValue) -> FluentProblem? {
        switch option {
        case "minimumIntegerDigits": return set(\.minimumIntegerDigits, option, to: value, in: 1...18)
        case "minimumFractionDigits": return set(\.minimumFractionDigits, option, to: value, in: 0...18)
        case "maximumFractionDigits": return set(\.maximumFractionDigits, option, to: value, in: 0...18)
        case "minimumSignificantDigits": return set(\.minimumSignificantDigits, option, to: value, in: 1...18)
        case "maximumSignificantDigits": return set(\.maximumSignificantDigits, option, to: value, in: 1...18)
        case "useGrouping": return setGrouping(to: value)
        case "type": return setType(to: value)
        case "style": return setStyle(to: value)
        case "currency": return setCurrency(to: value)
        case "unit": return setUnit(to: value)
        case "currencyDisplay": return setNaming(option, to: value, among: [.symbol, .code, .name])
        case "unitDisplay": return setNaming(option, to: value, among: [.short, .long, .narrow])
        default: return .unknownOption(option, of: FluentFunctions.number)
        }
    }

    /// What is missing once all options are set: a style of money needs a currency, a unit its unit.
    var problem: FluentProblem? {
        switch kind {
        case .currency(""): Self.wrong("currency", "three capital letters, currency: \"KZT\"")
        case .unit(""): Self.wrong("unit", "one of " + UnitNames.listing)
        default: nil
        }
    }

    private mutating func set(
        _ path: WritableKeyPath<NumberStyle, Int>, _ option: String, to value: FluentValue, in range: ClosedRange<Int>
    ) -> FluentProblem? {
        guard let digits = Self.digits(value, in: range) else { return Self.wrong(option, in: range) }
        self[keyPath: path] = digits
        return nil
    }

    private mutating func set(
        _ path: WritableKeyPath<NumberStyle, Int?>, _ option: String, to value: FluentValue, in range: ClosedRange<Int>
    ) -> FluentProblem? {
        guard let digits = Self.digits(value, in: range) else { return Self.wrong(option, in: range) }
        self[keyPath: path] = digits
        return nil
    }

    private mutating func setGrouping(to value: FluentValue) -> FluentProblem? {
        switch value {
        case .text("true"), .text("always"), .text("auto"), .number(1): usesGrouping = true
        case .text("false"), .number(0): usesGrouping = false
        default: return Self.wrong("useGrouping", "\"true\" or \"false\"")
        }
        return nil
    }

    private mutating func setType(to value: FluentValue) -> FluentProblem? {
        guard value == .text("ordinal") || value == .text("cardinal") else {
            return Self.wrong("type", "\"cardinal\" or \"ordinal\"")
        }
        isOrdinal = value == .text("ordinal")
        return nil
    }

    private mutating func setStyle(to value: FluentValue) -> FluentProblem? {
        switch (value, kind) {
        case (.text("decimal"), _): kind = .decimal
        case (.text("percent"), _): kind = .percent
        case (.text("currency"), .currency), (.text("unit"), .unit): break
        case (.text("currency"), _): kind = .currency("")
        case (.text("unit"), _): kind = .unit("")
        default: return Self.wrong("style", "\"decimal\", \"percent\", \"currency\" or \"unit\"")
        }
        return nil
    }

    private mutating func setCurrency(to value: FluentValue) -> FluentProblem? {
        guard case .text(let code) = value, code.utf8.count == 3, ASCII.isFunctionName(code) else {
            return Self.wrong("currency", "three capital letters, currency: \"KZT\"")
        }
        kind = .currency(code)
        return nil
    }

    private mutating func setUnit(to value: FluentValue) -> FluentProblem? {
        guard case .text(let unit) = value, UnitNames.known.contains(unit) else {
            return Self.wrong("unit", "one of " + UnitNames.listing)
        }
        kind = .unit(unit)
        return nil
    }

    private mutating func setNaming(
        _ option: String, to value: FluentValue, among allowed: [Naming]
    ) -> FluentProblem? {
        guard case .text(let text) = value, let naming = Naming(rawValue: text), allowed.contains(naming) else {
            return Self.wrong(option, "one of " + allowed.map(\.rawValue).joined(separator: ", ") + " in quotes")
        }
        self.naming = naming
        return nil
    }

    private static func digits(_ value: FluentValue, in range: ClosedRange<Int>) -> Int? {
        guard case .number(let number) = value, number.fractionDigits == 0 else { return nil }
        return Int(exactly: number.unscaled).flatMap { range.contains($0) ? $0 : nil }
    }

    private static func wrong(_ option: String, in range: ClosedRange<Int>) -> FluentProblem {
        wrong(option, "a whole number from \(range.lowerBound) to \(range.upperBound)")
    }

    private static func wrong(_ option: String, _ allowed: String) -> FluentProblem {
        .wrongOption(option, of: FluentFunctions.number, allowed: allowed)
    }
}
