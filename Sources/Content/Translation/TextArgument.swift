import Localization

/// An argument as it is typed, `name=value`. What it looks like decides its type: `5`, `1.50`, `2022-09-28`, `10:30`,
/// `2022-09-28T10:30`, `4400 KZT`, `[a, b]` for a list; in double quotes it is a text whatever it looks like. A value of
/// an entity is its id or any form of its name.
package struct TextArgument: Hashable, Sendable {
    package let name: String
    private let written: String

    /// nil where there is no `=` or no name before it.
    package init?(_ text: String) {
        guard let equals = text.firstIndex(of: "="), equals > text.startIndex else { return nil }
        name = String(text[..<equals])
        written = String(text[equals...].dropFirst())
    }

    func value(in bundle: FluentBundle) -> FluentValue {
        value(of: written[...], in: bundle)
    }

    private func value(of text: Substring, in bundle: FluentBundle) -> FluentValue {
        if text.hasPrefix("\""), text.hasSuffix("\""), text.count > 1 {
            return .text(String(text.dropFirst().dropLast()))
        }
        if text.hasPrefix("["), text.hasSuffix("]"), text.count > 1, !text.dropFirst().contains("[") {
            let items = text.dropFirst().dropLast().split(separator: ",")
            return .list(items.map { value(of: $0.drop { $0 == " " }, in: bundle) })
        }
        return Self.typed(text) ?? named(String(text), in: bundle) ?? .text(String(text))
    }

    private static func typed(_ text: Substring) -> FluentValue? {
        if let number = FluentNumber(text) { return .number(number) }
        if let minutes = minutes(text) { return .time(minutes: minutes) }
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        if case .date(let days)? = date(halves.first ?? "") {
            if halves.count == 1 { return .date(days: days) }
            if halves.count == 2, let minutes = minutes(halves[1]) { return .dateTime(days: days, minutes: minutes) }
        }
        let words = text.split(separator: " ")
        guard words.count == 2, let amount = FluentNumber(words[0]), words[1].utf8.count == 3,
            words[1].utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
        else { return nil }
        return .money(amount, currency: String(words[1]))
    }

    private static func date(_ text: Substring) -> FluentValue? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]),
            let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        return .date(year: year, month: month, day: day)
    }

    private static func minutes(_ text: Substring) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]),
            (0...24).contains(hours), (0...59).contains(minutes)
        else { return nil }
        return hours * 60 + minutes
    }

    /// A value whose term is `-name-text`, or one of `name` that has this text among its forms.
    private func named(_ text: String, in bundle: FluentBundle) -> FluentValue? {
        let prefix = name + "-"
        let terms = bundle.termNames.filter { $0.hasPrefix(prefix) }
        guard let term = terms.first(where: { $0 == prefix + text || bundle.termForms($0).contains(text) }) else {
            return nil
        }
        return .named(entity: name, value: String(term.dropFirst(prefix.count)))
    }
}
