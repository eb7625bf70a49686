import Content

/// Reads what stands behind a `>`.
enum UtteranceParser {
    static func utterance(_ line: [Unicode.Scalar], from start: Int) throws(ScriptFlaw) -> Utterance {
        let (language, place) = language(of: line, from: start)
        let text = Array(LineParser.trimmed(line[place...]).unicodeScalars)
        guard !text.isEmpty else {
            throw ScriptFlaw(place + 1, "The person says nothing.", "Write the words behind the >.")
        }
        let column = line[place...].firstIndex { !WordSplitter.isBlank($0) } ?? place
        return Utterance(language: language, try content(text, line, column))
    }

    /// The language that stands directly behind a `>` or `<`, and where the rest begins.
    static func language(of line: [Unicode.Scalar], from start: Int) -> (language: String?, place: Int) {
        let end = line[start...].firstIndex(where: WordSplitter.isBlank) ?? line.endIndex
        let code = LineParser.text(line[start..<end])
        return WordReader.isLanguage(code) && end < line.endIndex ? (code, end) : (nil, start)
    }

    private static func content(
        _ text: [Unicode.Scalar], _ line: [Unicode.Scalar], _ start: Int
    ) throws(ScriptFlaw) -> Utterance.Content {
        switch text[0] {
        case "{": return try phrase(text, start + 1)
        case "[":
            let name = text.dropFirst().dropLast()
            guard text.last == "]", !name.isEmpty, name.allSatisfy({ 0x21...0x7e ~= $0.value && $0 != "]" }) else {
                throw ScriptFlaw(
                    start + 1, "A choice is a name in square brackets and nothing more.", "Write it so: > [papers]")
            }
            return .choice(LineParser.text(name))
        case "\"":
            let words = try WordSplitter.words(of: line, from: start)
            guard words.count == 1, let word = words.first, isOneQuotation(text) else {
                throw ScriptFlaw(
                    start + 1, "Something stands behind the quotation.",
                    "Take the quotation marks away, or put \\ before those that the person writes.")
            }
            return .text(word.text)
        default: return isMedium(text) ? try medium(text, start + 1) : .text(LineParser.text(text[...]))
        }
    }

    /// Whether these words say that something comes that is no text: `media photo`.
    static func isMedium(_ text: [Unicode.Scalar]) -> Bool {
        let words = text.split(whereSeparator: WordSplitter.isBlank)
        return words.count == 2 && LineParser.text(words[0]) == "media"
    }

    private static func medium(_ text: [Unicode.Scalar], _ column: Int) throws(ScriptFlaw) -> Utterance.Content {
        let medium = LineParser.text(text.split(whereSeparator: WordSplitter.isBlank)[1])
        guard Utterance.media.contains(medium) else {
            throw ScriptFlaw(
                column, "«\(medium)» is no medium.",
                Nearest.advice(
                    for: medium, among: Utterance.media,
                    or: "It may be \(Utterance.media.joined(separator: ", ")).")
                    + " Words that a person writes go into quotation marks.")
        }
        return .media(medium)
    }

    /// The first quotation mark closes with the last sign.
    private static func isOneQuotation(_ text: [Unicode.Scalar]) -> Bool {
        var isEscaped = false
        var marks = 0
        for scalar in text {
            if isEscaped {
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == "\"" {
                marks += 1
            }
        }
        return marks == 2 && text.last == "\""
    }

    /// `{topic}` or `{topic[part]}`.
    private static func phrase(_ text: [Unicode.Scalar], _ column: Int) throws(ScriptFlaw) -> Utterance.Content {
        let flaw = ScriptFlaw(
            column, "A phrase is a topic in braces and nothing more.",
            "Write it so: > {rentals.price} or > {documents.iin[papers]}")
        guard text.count > 1, text.last == "}" else { throw flaw }
        var topic = text.dropFirst().dropLast()
        var part: String?
        if let bracket = topic.firstIndex(of: "[") {
            guard topic.last == "]" else { throw flaw }
            let name = LineParser.text(topic[(bracket + 1)...].dropLast())
            guard WordReader.isName(name) else { throw flaw }
            part = name
            topic = topic[..<bracket]
        }
        let name = LineParser.text(topic)
        guard WordReader.isName(name) else { throw flaw }
        return .phrase(topic: name, part: part)
    }
}
