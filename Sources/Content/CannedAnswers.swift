package import Dialog
import Foundation

/// Answers of sources written down in a file, for trying a dialog out without the sources: by question, the first whose
/// guard holds of the request's arguments.
///
///     rents.price:
///       - { when: city is almaty, outcome: found, values: { price: 250000 KZT, as-of: 2022-10-01 } }
///       - { outcome: none }
///     board.centres:
///       - { options: [centre c1, centre c2] }
package struct CannedAnswers: Sendable {
    private struct Line: Sendable {
        let when: Guard?
        let outcome: String
        let values: Values
        let options: [Value]
    }

    private let lines: [String: [Line]]
    private let entities: [EntityDefinition]

    /// Reads a file; what is wrong with it comes back as findings, and then there are no answers.
    package static func read(
        _ path: String, for content: ContentBundle, limits: ContentLimits = ContentLimits()
    ) -> (answers: CannedAnswers?, findings: [Finding]) {
        let bytes: [UInt8]
        do {
            bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        } catch {
            return (nil, [finding(Place(file: path), "This file cannot be read.", "Name another one.")])
        }
        let file = YAMLFile(SourceFile(path: path, shownPath: path, bytes: bytes), shape: shape, limits: limits)
        var findings = (file.problem.map { [$0.place] } ?? []).map {
            finding($0, "This is not YAML.", "Look at indentation, colons and brackets.")
        }
        findings += file.flaws.map {
            finding($0.place, "This is not what should stand here.", "Write \(shape.description).")
        }
        let root = file.root?.entries ?? []
        for when in root.flatMap({ items(of: $0).compactMap { Word($0["when"]?.value) } })
        where Guard.read(when.text) == nil {
            findings.append(finding(when.place, "This is no guard.", "Write it like: city is almaty."))
        }
        guard findings.isEmpty else { return (nil, findings) }
        return (CannedAnswers(root, content.entities), [])
    }

    private init(_ root: [YAMLNode.Entry], _ entities: [EntityDefinition]) {
        self.entities = entities
        lines = Dictionary(
            root.map { entry in (entry.key, Self.items(of: entry).map { Self.line($0, entities) }) }
        ) { first, _ in first }
    }

    /// What the file says to a request; nil where it says nothing, which counts as failed.
    package func answer(to request: Request, today: Int32) -> Answer? {
        let line = lines[request.question]?.first { line in
            line.when.map { $0.holds(of: request.arguments, entities: entities, today: today) } ?? true
        }
        return line.map { Answer(to: request.id, outcome: $0.outcome, values: $0.values, options: $0.options) }
    }

    private static let shape = Shape.names(
        .list(
            .record([
                Shape.Key("when", .word), Shape.Key("outcome", .word), Shape.Key("values", .names(.word)),
                Shape.Key("options", .words),
            ])))

    private static func items(of entry: YAMLNode.Entry) -> [YAMLNode] {
        guard case .list(let list) = entry.value.value else { return [] }
        return list
    }

    private static func line(_ node: YAMLNode, _ entities: [EntityDefinition]) -> Line {
        var values: Values = [:]
        for entry in node["values"]?.value.entries ?? [] {
            values[entry.key] = value(entry.value.text ?? "", entities)
        }
        return Line(
            when: Word(node["when"]?.value).flatMap { Guard.read($0.text) },
            outcome: Word(node["outcome"]?.value)?.text ?? Answer.found, values: values,
            options: Word.list(node["options"]?.value).map { value($0.text, entities) })
    }

    /// A day, a time, a number, a sum with its currency, an entity with its value, or else plain words.
    private static func value(_ word: String, _ entities: [EntityDefinition]) -> Value {
        if let date = CivilDate(word) { return .date(date.number) }
        if let number = Int64(word) { return .number(number) }
        if let time = Value(word, of: EntityDefinition(name: "", kind: .time)) { return time }
        let parts = word.split(separator: " ").map(String.init)
        if parts.count == 2, let amount = Int64(parts[0]) { return .money(amount, currency: parts[1]) }
        if parts.count == 2, entities.contains(where: { $0.name == parts[0] }) {
            return .named(entity: parts[0], value: parts[1])
        }
        return .text(word)
    }

    private static func finding(_ place: Place, _ sentence: String, _ advice: String) -> Finding {
        Finding(place: place, severity: .error, sentence: sentence, advice: advice, check: "answers-file")
    }
}
