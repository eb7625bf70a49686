import Dialog
import Knowledge
import Localization

/// The one line below an answer that says on what it rests, worded by how sure that is.
enum SourceWords {
    /// The texts that a language must have for it.
    static let texts: [RequiredText] =
        [Hedge.confirmed, .changes, .old].map { RequiredText(key($0), variables: ["sources", "count"]) }
        + [Hedge.general, .unknown].map { RequiredText(key($0)) }
        + [
            RequiredText(itemKey, variables: ["source", "date", "precision"]),
            RequiredText(undatedKey, variables: ["source"]),
        ]

    private static let itemKey = EngineText.sharedPath + ".source-item"
    private static let undatedKey = EngineText.sharedPath + ".source-undated"

    private static func key(_ hedge: Hedge) -> String { EngineText.sharedPath + ".source-" + hedge.rawValue }

    /// The line in a language.
    static func text(of line: SourceLine, in language: String, by localizer: Localizer) -> String {
        var words: [String] = []
        if let sourced = line.sourced, !line.items.isEmpty {
            let items = line.items.map { FluentValue.text(item($0, in: language, by: localizer)) }
            let arguments = FluentArguments([
                ("sources", .list(items)), ("count", .number(FluentNumber(Int64(items.count)))),
            ])
            words.append(localizer.format(key(sourced), arguments, in: language).text)
        }
        if let unsourced = line.unsourced { words.append(localizer.format(key(unsourced), in: language).text) }
        return words.joined(separator: " ")
    }

    private static func item(_ item: SourceLine.Item, in language: String, by localizer: Localizer) -> String {
        let source = value(of: item.source)
        guard let checked = item.checked else {
            return localizer.format(undatedKey, FluentArguments([("source", source)]), in: language).text
        }
        let arguments = FluentArguments([
            ("source", source), ("date", .date(days: Int(checked.day.number))),
            ("precision", .text(checked.precision.rawValue)),
        ])
        return localizer.format(itemKey, arguments, in: language).text
    }

    /// A host name or an act's number is shown as it is; a name without a dot or a space is the term `-source-NAME`.
    private static func value(of source: String) -> FluentValue {
        let isName = source.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
        return isName ? .named(entity: "source", value: source) : .text(source)
    }
}
