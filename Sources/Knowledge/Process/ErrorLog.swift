/// What a program writes to its standard error, on its way to the log: so many lines a while, and none of people's words.
struct ErrorLog: Sendable {
    private let limits: ProcessLimits
    private var splitter: LineSplitter
    private var since = Duration.zero
    private var lines = 0
    private var dropped = 0
    /// Free words of the last questions: a program may well print what it could not read.
    private var words: [String] = []

    private static let window = Duration.seconds(10)
    private static let wordsKept = 128

    init(_ limits: ProcessLimits) {
        self.limits = limits
        splitter = LineSplitter(limit: limits.logLineBytes)
    }

    mutating func asked(_ question: Question) {
        for case .text(let text) in question.arguments.values where !text.isEmpty { words.append(text) }
        if words.count > Self.wordsKept { words.removeFirst(words.count - Self.wordsKept) }
    }

    /// The lines to log now.
    mutating func take(_ bytes: some Collection<UInt8>, at now: Duration) -> [String] {
        var logged: [String] = []
        if now - since >= Self.window {
            if dropped > 0 { logged.append("\(dropped) further lines were not logged") }
            since = now
            lines = 0
            dropped = 0
        }
        for line in splitter.take(bytes) where !line.isEmpty {
            guard lines < limits.logLines else {
                dropped += 1
                continue
            }
            lines += 1
            logged.append(clean(line))
        }
        if splitter.isFlooded {
            // The rest of a line without end is not worth keeping: begin anew with the next bytes.
            splitter = LineSplitter(limit: limits.logLineBytes)
            dropped += 1
        }
        return logged
    }

    /// Printable, without the words of people, and without runs of digits that could be somebody's number.
    private func clean(_ line: [UInt8]) -> String {
        var text = String(decoding: line, as: UTF8.self)
        for word in words { text = text.replacing(word, with: "…") }
        var clean = ""
        var digits = ""
        for character in text {
            if character.isWholeNumber {
                digits.append(character)
                continue
            }
            clean += digits.count < 6 ? digits : "#"
            digits = ""
            let isControl = character.unicodeScalars.contains { $0.properties.generalCategory == .control }
            clean.append(isControl ? " " : character)
        }
        return clean + (digits.count < 6 ? digits : "#")
    }
}
