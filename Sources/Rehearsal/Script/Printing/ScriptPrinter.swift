/// Writes scripts, one line a statement, each in its one form: what was read from such lines is printed as it was.
package enum ScriptPrinter {
    /// The text of a whole file; every line ends with LF.
    package static func print(_ script: Script) -> String {
        print(script.statements)
    }

    package static func print(_ statements: [Statement]) -> String {
        var text = ""
        for statement in statements { text += line(statement) + "\n" }
        return text
    }

    /// One line, without its end.
    package static func line(_ statement: Statement) -> String {
        switch statement {
        case .blank: ""
        case .comment(let text): "#" + text
        case .conversation(let title): "conversation: " + title
        case .tags(let tags): "tags: " + tags.joined(separator: ", ")
        case .languages(let languages): "language: " + languages.joined(separator: " ")
        case .include(let file): "include " + file
        case .only: "only"
        case .skip(let day): "skip until \(day)"
        case .expectedToFail(let name): "expected to fail " + quotedIfNeeded(name)
        case .given(let circumstances): "given " + circumstances.map(words).joined(separator: " | ")
        case .says(let utterance): ">" + line(utterance)
        case .reply(let reply): "<" + line(reply)
        case .fact(let fact): "= " + words(fact)
        case .trouble(let trouble): "~ " + words(trouble)
        case .rule(let rule): words(rule)
        case .unread(let text): text
        }
    }

    private static func line(_ utterance: Utterance) -> String {
        (utterance.language ?? "") + " " + text(utterance.content)
    }

    private static func text(_ content: Utterance.Content) -> String {
        switch content {
        case .text(let text): isPlain(text) ? text : quoted(text)
        case .phrase(let topic, let part): "{" + topic + (part.map { "[\($0)]" } ?? "") + "}"
        case .choice(let name): "[\(name)]"
        case .media(let medium): "media " + medium
        case .means(let meaning): words(meaning)
        }
    }

    /// Words that a line can hold without quotation marks and that mean nothing else there.
    private static func isPlain(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.first, let last = scalars.last else { return false }
        if WordSplitter.isBlank(first) || WordSplitter.isBlank(last) || "{[\"".unicodeScalars.contains(first) {
            return false
        }
        guard scalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7f || $0 == "\t" }) else { return false }
        return !UtteranceParser.isMedium(scalars) && UtteranceParser.meaning(in: scalars) == nil
    }

    private static func line(_ reply: ExpectedReply) -> String {
        let language = reply.language ?? ""
        return switch reply.content {
        case .anythingMore: language + " \u{2026}"
        case .never(let pattern): "!" + language + " " + words(pattern)
        case .oneOf(let patterns):
            (patterns.count == 1 ? "" : "|") + language + " " + patterns.map(words).joined(separator: " | ")
        }
    }

    static func words(_ pattern: ReplyPattern) -> String {
        let wordings = pattern.wordings.map { wording in
            switch wording {
            case .contains(let text): "contains " + quoted(text)
            case .pattern(let text): "pattern " + quoted(text)
            }
        }
        return ([pattern.key] + pattern.arguments.map(words) + wordings).joined(separator: " ")
    }
}
