import LineProtocol

/// What a typed line means: a command begins with a slash, all else is said to the person of the current case.
extension OperatorDesk {
    /// What `/help` prints.
    package static let help = """
        /list       who waits, and which cases are yours
        /take [N]   take case N, or the one that waits longest; what you type then goes to that person
        /talk N     let what you type go to case N of yours
        /end [N]    end case N, or the one you are talking to
        /quit       close this terminal; your cases stay yours
        """

    /// A line was typed, without its LF.
    package mutating func typed(_ line: String, now: Int64) -> [Deed] {
        forgetStale(now: now)
        var text = Substring(line)
        while let last = text.last, last.isWhitespace { text.removeLast() }
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        guard !text.isEmpty else { return [] }
        guard text.first == "/" else { return talk(String(text)) }
        let words = text.split(separator: " ")
        let argument = words.dropFirst().first
        switch (words[0], argument.flatMap { Int($0) }) {
        case ("/help", _): return [.print(Self.help)]
        case ("/list", _): return [.print(list)]
        case ("/quit", _): return leave()
        case ("/take", let number) where argument == nil || number != nil: return take(number)
        case ("/end", let number) where argument == nil || number != nil: return end(number)
        case ("/talk", let number?): return turn(to: number)
        default: return [.print("I do not know that; /help shows what there is.")]
        }
    }

    private var list: String {
        guard !cases.isEmpty else { return "Nobody waits." }
        return cases.map { one in
            switch one.state {
            case .waiting(let delivered, _): "[\(one.number)] waits: \(delivered.reply.text)"
            case .mine where one.id == current: "[\(one.number)] yours, and you are talking to them"
            case .mine: "[\(one.number)] yours (/talk \(one.number))"
            }
        }.joined(separator: "\n")
    }

    private mutating func take(_ number: Int?) -> [Deed] {
        let waiting = cases.first { !$0.isMine && (number == nil || $0.number == number) && !isAsked(.take, $0.id) }
        guard let waiting else {
            return [.print(number.map { "No case \($0) waits; /list shows who does." } ?? "Nobody waits.")]
        }
        // What is typed from now on is for that person, though the server has not answered yet.
        current = waiting.id
        return [say(.choice(Choice.take), about: waiting.id, .take)]
    }

    private mutating func end(_ number: Int?) -> [Deed] {
        let mine = cases.first { $0.isMine && (number == nil ? $0.id == current : $0.number == number) }
        guard let mine, !isAsked(.end, mine.id) else {
            return [.print("There is no such case of yours; /list shows which there are.")]
        }
        return [say(.choice(Choice.end), about: mine.id, .end)]
    }

    private mutating func turn(to number: Int) -> [Deed] {
        guard let mine = cases.first(where: { $0.isMine && $0.number == number }) else {
            return [.print("There is no such case of yours; /list shows which there are.")]
        }
        current = mine.id
        return [.print("[\(number)] What you type now goes to them.")]
    }

    private mutating func talk(_ text: String) -> [Deed] {
        guard let current else {
            return [.print("You are talking to nobody; /take takes the case that waits longest.")]
        }
        return [say(.text(text), about: current, .words)]
    }

    private func isAsked(_ meaning: Said.Meaning, _ id: String) -> Bool {
        said.values.contains { $0.meaning == meaning && $0.caseID == id }
    }

    /// A case that was not heard of any more is somebody else's, or over.
    private mutating func forgetStale(now: Int64) {
        cases = cases.filter { one in
            guard case .waiting(_, let seen) = one.state, !isAsked(.take, one.id) else { return true }
            return now - seen <= Self.waitingMemory
        }
    }
}
