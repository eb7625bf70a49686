/// A phrase file: what people write, one a line, under `[part]` headings.
struct PhraseFile: Sendable {
    struct Line: Hashable, Sendable {
        let text: String
        /// The part of the heading above; nil above the first one.
        let part: String?
        let place: Place
    }

    let file: SourceFile
    let phrases: [Line]
    /// The headings in their order: `part` is the name.
    let headings: [Line]
    /// Lines that begin like a heading and are none.
    let brokenHeadings: [Place]

    var topic: String { file.topic }

    init(_ file: SourceFile) {
        var phrases: [Line] = []
        var headings: [Line] = []
        var broken: [Place] = []
        var part: String?
        for (index, line) in Self.lines(of: file).enumerated() {
            let indent = line.prefix { Self.isBlank($0) }.count
            let text = Self.trimmed(line)
            let place = Place(file: file.shownPath, line: index + 1, column: indent + 1)
            guard let first = text.unicodeScalars.first, first != "#" else { continue }
            guard first == "[" else {
                phrases.append(Line(text: text, part: part, place: place))
                continue
            }
            guard text.hasSuffix("]"), text.count > 2 else {
                broken.append(place)
                continue
            }
            part = Self.trimmed(text.dropFirst().dropLast().unicodeScalars)
            headings.append(Line(text: text, part: part, place: place))
        }
        self.file = file
        self.phrases = phrases
        self.headings = headings
        brokenHeadings = broken
    }

    private static func lines(of file: SourceFile) -> [Substring.UnicodeScalarView] {
        (file.text ?? "").unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    private static func trimmed(_ scalars: some BidirectionalCollection<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
        return String(text)
    }
}
