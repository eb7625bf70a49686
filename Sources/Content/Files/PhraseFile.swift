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
        for (index, line) in (file.text ?? "").utf8.split(separator: Self.lineFeed, omittingEmptySubsequences: false)
            .enumerated()
        {
            let (text, indent) = Self.trimmed(Substring(line))
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
            part = Self.trimmed(text.dropFirst().dropLast()).text
            headings.append(Line(text: text, part: part, place: place))
        }
        self.file = file
        self.phrases = phrases
        self.headings = headings
        brokenHeadings = broken
    }

    private static let lineFeed = UInt8(ascii: "\n")

    /// The text between the blanks, and how many stand before it. Index by index: a whole locale passes here.
    private static func trimmed(_ line: Substring) -> (text: String, indent: Int) {
        let scalars = line.unicodeScalars
        var (start, end, indent) = (scalars.startIndex, scalars.endIndex, 0)
        while start < end, isBlank(scalars[start]) {
            start = scalars.index(after: start)
            indent += 1
        }
        while end > start {
            let last = scalars.index(before: end)
            guard isBlank(scalars[last]) else { break }
            end = last
        }
        return (String(line[start..<end]), indent)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
    }
}
