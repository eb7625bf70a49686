/// Reads what stands behind a `<`.
enum ReplyParser {
    private static let form = "< documents.iin.papers day=+2d contains \"words\""

    static func reply(_ line: [Unicode.Scalar], from start: Int) throws(ScriptFlaw) -> ExpectedReply {
        var (language, place) = UtteranceParser.language(of: line, from: start)
        var sign: Unicode.Scalar?
        if place < line.count, line[place] == "|" || line[place] == "!" {
            sign = line[place]
            place += 1
            if language == nil { (language, place) = UtteranceParser.language(of: line, from: place) }
        }
        var words = try WordReader(line, from: place)
        if sign == nil, words.take("\u{2026}") || words.take("...") {
            try words.end("< \u{2026}")
            return ExpectedReply(language: language, .anythingMore)
        }
        var patterns = [try pattern(&words)]
        while sign == "|", words.take("|") { patterns.append(try pattern(&words)) }
        if sign != "|", words.peek?.bare == "|" {
            throw ScriptFlaw(
                words.column, "A | stands between texts of which one is enough.", "Begin such a line with <|")
        }
        try words.end(form)
        return ExpectedReply(language: language, sign == "!" ? .never(patterns[0]) : .oneOf(patterns))
    }

    private static func pattern(_ words: inout WordReader) throws(ScriptFlaw) -> ReplyPattern {
        var pattern = ReplyPattern(try words.name("a text key"))
        while let word = words.peek, word.bare != "|" {
            if word.pair != nil, !word.isQuoted {
                pattern.arguments.append(try words.pair())
                continue
            }
            let kind = try words.next(among: ["contains", "pattern"], "name=value, contains or pattern")
            let text = try words.quotation()
            pattern.wordings.append(kind.text == "contains" ? .contains(text) : .pattern(text))
        }
        return pattern
    }
}
