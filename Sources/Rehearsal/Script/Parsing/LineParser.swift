/// Reads one line of a script by its first sign or word.
enum LineParser {
    static func statement(of line: [Unicode.Scalar]) throws(ScriptFlaw) -> Statement {
        guard let start = line.firstIndex(where: { !WordSplitter.isBlank($0) }) else { return .blank }
        switch line[start] {
        case "#": return .comment(text(line[(start + 1)...]))
        case ">": return .says(try UtteranceParser.utterance(line, from: start + 1))
        case "<": return .reply(try ReplyParser.reply(line, from: start + 1))
        case "=":
            var words = try WordReader(line, from: start + 1)
            return .fact(try FactParser.fact(&words))
        case "~":
            return .trouble(try TroubleParser.trouble(line, from: start + 1))
        default: return try header(line, from: start)
        }
    }

    /// The words with which the other lines begin.
    private static let words = [
        "conversation:", "tags:", "language:", "include", "only", "skip", "expected", "given", "never", "at",
    ]

    private static func header(_ line: [Unicode.Scalar], from start: Int) throws(ScriptFlaw) -> Statement {
        let end = line[start...].firstIndex(where: WordSplitter.isBlank) ?? line.endIndex
        let first = text(line[start..<end])
        let rest = trimmed(line[end...])
        switch first {
        case "conversation:":
            guard !rest.isEmpty else {
                throw ScriptFlaw(end + 1, "The conversation has no title.", "Say behind the colon what it shows.")
            }
            return .conversation(rest)
        case "include":
            guard !rest.isEmpty else {
                throw ScriptFlaw(end + 1, "Here the file is missing.", "Name it as seen from this file.")
            }
            return .include(rest)
        case "tags:":
            let tags = rest.split(separator: ",").map { trimmed(Array($0.unicodeScalars)[...]) }.filter { !$0.isEmpty }
            guard !tags.isEmpty else { throw ScriptFlaw(end + 1, "Here a tag is missing.", "Write: tags: iin, long") }
            return .tags(tags)
        default:
            var words = try WordReader(line, from: start)
            return try header(first, &words)
        }
    }

    private static func header(_ first: String, _ words: inout WordReader) throws(ScriptFlaw) -> Statement {
        let word = try words.next(among: Self.words, "the beginning of a line")
        switch first {
        case "language:":
            var languages = [try words.language()]
            while !words.isAtEnd { languages.append(try words.language()) }
            return .languages(languages)
        case "only":
            try words.end("only")
            return .only
        case "skip": return .skip(until: try skip(&words))
        case "expected":
            let form = "expected to fail NAME"
            try words.expect("to", in: form)
            try words.expect("fail", in: form)
            let name = try words.next("the name of who answers for it")
            try words.end(form)
            return .expectedToFail(name.text)
        case "given": return .given(try CircumstanceParser.circumstances(&words))
        case "never": return .rule(try never(&words))
        case "at":
            let form = "at most once KEY"
            try words.expect("most", in: form)
            try words.expect("once", in: form)
            let key = try words.name("a text key")
            try words.end(form)
            return .rule(.atMostOnce(key))
        default: throw ScriptFlaw(word.column, "This line cannot be read.", "See Tests/README.md.")
        }
    }

    private static func skip(_ words: inout WordReader) throws(ScriptFlaw) -> ScriptDay {
        let form = "skip until 2027-01-01"
        try words.expect("until", in: form)
        let word = try words.next("a day")
        guard let day = ScriptDay(word.text) else {
            throw ScriptFlaw(word.column, "«\(word.text)» is no day of the calendar.", "The line has the form: \(form)")
        }
        try words.end(form)
        return day
    }

    private static func never(_ words: inout WordReader) throws(ScriptFlaw) -> Rule {
        let kind = try words.next(among: ["contains", "says"], "what must never be")
        if kind.text == "contains" {
            let text = try words.quotation()
            try words.end("never contains \"4400\"")
            return .neverContains(text)
        }
        let key = try words.name("a text key")
        let after = words.take("after") ? try words.number(0...1_000_000, "the number of a message") : nil
        try words.end("never says KEY after 5")
        return .neverSays(key, after: after)
    }

    static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }

    /// Without the blanks at both ends.
    static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var scalars = scalars
        while let first = scalars.first, WordSplitter.isBlank(first) { scalars.removeFirst() }
        while let last = scalars.last, WordSplitter.isBlank(last) { scalars.removeLast() }
        return text(scalars)
    }
}
