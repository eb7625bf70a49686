extension DateStyle {
    /// Sets one option of DATETIME by its name. A problem says what is wrong with it.
    mutating func set(_ option: String, to value: FluentValue) -> FluentProblem? {
        switch option {
        case "dateStyle": return set(\.dateLength, option, to: value)
        case "timeStyle": return set(\.timeLength, option, to: value)
        case "weekday": return set(\.weekday, option, to: value)
        case "year": return set(\.year, option, to: value)
        case "month": return setMonth(to: value)
        case "day": return set(\.day, option, to: value)
        case "hour": return set(\.hour, option, to: value)
        case "minute": return set(\.minute, option, to: value)
        case "second": return set(\.second, option, to: value)
        case "hour12": return setTwelveHours(to: value)
        default: return .unknownOption(option, of: FluentFunctions.dateTime)
        }
    }

    /// What does not go together once all options are set.
    var problem: FluentProblem? {
        if day != nil, year != nil, !hasMonth { return Self.wrong("month", "it too: a day and a year need a month") }
        return nil
    }

    private mutating func set<Choice: RawRepresentable & CaseIterable>(
        _ path: WritableKeyPath<DateStyle, Choice?>, _ option: String, to value: FluentValue
    ) -> FluentProblem? where Choice.RawValue == String {
        guard case .text(let text) = value, let choice = Choice(rawValue: text) else {
            return Self.wrong(option, "one of " + Choice.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", "))
        }
        self[keyPath: path] = choice
        return nil
    }

    private mutating func setMonth(to value: FluentValue) -> FluentProblem? {
        guard case .text(let text) = value else { return set(\.monthName, "month", to: value) }
        if let digits = Digits(rawValue: text) {
            monthNumber = digits
            return nil
        }
        return set(\.monthName, "month", to: value)
    }

    private mutating func setTwelveHours(to value: FluentValue) -> FluentProblem? {
        switch value {
        case .text("true"), .number(1): isTwelveHours = true
        case .text("false"), .number(0): isTwelveHours = false
        default: return Self.wrong("hour12", "\"true\" or \"false\"")
        }
        return nil
    }

    private static func wrong(_ option: String, _ allowed: String) -> FluentProblem {
        .wrongOption(option, of: FluentFunctions.dateTime, allowed: allowed)
    }
}
