import Localization
import Testing

/// A source with 1️⃣, 2️⃣ … where its findings must be, in that order. The marks are not part of the source.
struct MarkedSource {
    let text: String
    let places: [FluentPlace]

    init(_ marked: String, file: String = "") {
        var text = ""
        var places: [FluentPlace] = []
        var line = 1
        var column = 1
        for character in marked {
            if Self.marks.contains(character) {
                places.append(FluentPlace(file: file, line: line, column: column))
                continue
            }
            text.append(character)
            let endsLine = character.unicodeScalars.contains("\n")
            column = endsLine ? 1 : column + character.unicodeScalars.count
            line += endsLine ? 1 : 0
        }
        self.text = text
        self.places = places
    }

    private static let marks: Set<Character> = ["1️⃣", "2️⃣", "3️⃣", "4️⃣", "5️⃣"]
}

/// Parses the source without its marks and expects exactly these problems at the marks; gives the tree's outline.
@discardableResult
func expectProblems(
    _ problems: [FluentProblem], in marked: String, sourceLocation: SourceLocation = #_sourceLocation
) -> [String] {
    let source = MarkedSource(marked)
    let (resource, findings) = FluentParser.parse(source.text)
    let expected = zip(problems, source.places).map { FluentFinding($0, at: $1) }
    #expect(problems.count == source.places.count, "one mark a problem", sourceLocation: sourceLocation)
    #expect(findings == expected, sourceLocation: sourceLocation)
    return Outline.lines(of: resource)
}

/// Parses a source that has nothing wrong; gives the tree's outline.
func outline(of text: String, sourceLocation: SourceLocation = #_sourceLocation) -> [String] {
    let (resource, findings) = FluentParser.parse(text)
    #expect(findings == [], sourceLocation: sourceLocation)
    return Outline.lines(of: resource)
}
