/// Cuts a line into words at its blanks; quotation marks keep blanks together.
///
///     day=+2d   contains   "two words"   name="two words"
///
/// In a quotation `\"`, `\\`, `\n`, `\t` and `\u{…}` stand for one character.
struct WordSplitter {
    private let line: [Unicode.Scalar]
    private var place: Int

    private init(_ line: [Unicode.Scalar], from place: Int) {
        self.line = line
        self.place = place
    }

    /// The words of `line` from the scalar of this number on.
    static func words(of line: [Unicode.Scalar], from place: Int = 0) throws(ScriptFlaw) -> [Word] {
        var splitter = WordSplitter(line, from: place)
        var words: [Word] = []
        while let word = try splitter.next() { words.append(word) }
        return words
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

    private mutating func next() throws(ScriptFlaw) -> Word? {
        while place < line.count, Self.isBlank(line[place]) { place += 1 }
        guard place < line.count else { return nil }
        let start = place
        var text = String.UnicodeScalarView()
        var equals: (name: String, place: Int, length: Int)?
        while place < line.count, !Self.isBlank(line[place]) {
            switch line[place] {
            case "\"":
                guard place == start || place == equals?.place else { throw Self.misplaced(place) }
                try quotation(into: &text)
                guard place == line.count || Self.isBlank(line[place]) || line[place] == "\"" else {
                    throw Self.misplaced(place)
                }
            case "=" where equals == nil && line[start] != "\"":
                equals = (String(text), place + 1, text.count + 1)
                fallthrough
            default:
                text.append(line[place])
                place += 1
            }
        }
        let pair = equals.map { equals in
            Word.Pair(
                name: equals.name, text: String(String.UnicodeScalarView(text.dropFirst(equals.length))),
                isQuoted: equals.place < line.count && line[equals.place] == "\"", column: equals.place + 1)
        }
        return Word(column: start + 1, text: String(text), isQuoted: line[start] == "\"", pair: pair)
    }

    private static func misplaced(_ place: Int) -> ScriptFlaw {
        ScriptFlaw(place + 1, "A quotation ends or begins inside a word.", "Put a blank there.")
    }

    private mutating func quotation(into text: inout String.UnicodeScalarView) throws(ScriptFlaw) {
        let start = place
        place += 1
        while place < line.count {
            switch line[place] {
            case "\"":
                place += 1
                return
            case "\\": text.append(try escape())
            default:
                text.append(line[place])
                place += 1
            }
        }
        throw ScriptFlaw(start + 1, "This quotation has no end.", "Put a \" behind its last word.")
    }

    private mutating func escape() throws(ScriptFlaw) -> Unicode.Scalar {
        let start = place
        place += 2
        switch start + 1 < line.count ? line[start + 1] : "?" {
        case "\"": return "\""
        case "\\": return "\\"
        case "n": return "\n"
        case "t": return "\t"
        case "u":
            if place < line.count, line[place] == "{",
                let end = line[place...].prefix(8).firstIndex(of: "}"),
                let number = UInt32(String(String.UnicodeScalarView(line[(place + 1)..<end])), radix: 16),
                let scalar = Unicode.Scalar(number)
            {
                place = end + 1
                return scalar
            }
        default: break
        }
        throw ScriptFlaw(
            start + 1, "A \\ stands before nothing that it changes.",
            "Between quotation marks write \\\\ for a \\ and \\\" for a quotation mark.")
    }
}
