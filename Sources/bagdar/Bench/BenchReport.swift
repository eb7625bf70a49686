import Foundation

/// What `bagdar bench` measured: parts, each with its figures in the order in which they are read.
struct BenchReport {
    /// One figure: its name says its unit.
    struct Figure {
        var name: String
        var value: Double
    }

    /// One thing that was measured.
    struct Part {
        var name: String
        var figures: [Figure] = []
        /// What a reader must know about the figures.
        var note: String?

        mutating func add(_ name: String, _ value: Double) {
            figures.append(Figure(name: name, value: value))
        }

        subscript(name: String) -> Double? { figures.first { $0.name == name }?.value }
    }

    var parts: [Part] = []

    /// For people.
    var text: String {
        parts.map { part in
            let width = part.figures.map(\.name.count).max() ?? 0
            let lines = part.figures.map { figure in
                "  \(figure.name.padding(toLength: width, withPad: " ", startingAt: 0))  \(Self.word(figure.value))"
            }
            return ([part.name] + lines + (part.note.map { ["  (\($0))"] } ?? [])).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    /// For programs: `{"parts": [{"name": …, "figures": {…}, "note": …}]}`.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// Three digits are what such figures are worth.
    private static func word(_ value: Double) -> String {
        switch abs(value) {
        case 100...: String(format: "%12.0f", value)
        case 10..<100: String(format: "%14.1f", value)
        default: String(format: "%15.2f", value)
        }
    }
}

extension BenchReport: Encodable {
    private enum CodingKeys: CodingKey { case parts }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(parts, forKey: .parts)
    }
}

extension BenchReport.Part: Encodable {
    private enum CodingKeys: CodingKey { case name, figures, note }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        let figures = Dictionary(self.figures.map { ($0.name, $0.value) }) { first, _ in first }
        try container.encode(figures, forKey: .figures)
        try container.encodeIfPresent(note, forKey: .note)
    }
}
