/// Reads scripts. It never fails: a line that cannot be read becomes `unread` and a finding, and the next one is read.
package struct ScriptParser {
    private let file: String
    private let limits: ScriptLimits
    private var findings: [ScriptFinding] = []

    private init(file: String, limits: ScriptLimits) {
        self.file = file
        self.limits = limits
    }

    /// Reads one file. Findings are in the order of their lines.
    package static func parse(
        _ bytes: [UInt8], file: String, limits: ScriptLimits = ScriptLimits()
    ) -> (script: Script, findings: [ScriptFinding]) {
        var parser = ScriptParser(file: file, limits: limits)
        guard bytes.count <= limits.fileBytes else {
            parser.tell(
                1, 1, "The file has more than \(limits.fileBytes) bytes.", "Cut it into several files.")
            return (Script(file: file, lines: []), parser.findings)
        }
        let lines = parser.lines(of: bytes)
        return (Script(file: file, lines: lines), parser.findings)
    }

    /// Reads text that is no file.
    package static func parse(
        text: String, file: String, limits: ScriptLimits = ScriptLimits()
    ) -> (script: Script, findings: [ScriptFinding]) {
        parse(Array(text.utf8), file: file, limits: limits)
    }

    private mutating func lines(of bytes: [UInt8]) -> [ScriptLine] {
        var lines: [ScriptLine] = []
        var rest = bytes[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while !rest.isEmpty {
            guard lines.count < limits.lines else {
                tell(lines.count + 1, 1, "The file has more than \(limits.lines) lines.", "Cut it into several files.")
                break
            }
            let end = rest.firstIndex(of: UInt8(ascii: "\n"))
            var line = rest[..<(end ?? rest.endIndex)]
            if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
            rest = end.map { rest[($0 + 1)...] } ?? []
            lines.append(ScriptLine(number: lines.count + 1, statement: statement(line, number: lines.count + 1)))
        }
        return lines
    }

    private mutating func statement(_ bytes: ArraySlice<UInt8>, number: Int) -> Statement {
        guard bytes.count <= limits.lineBytes else {
            tell(number, 1, "The line has more than \(limits.lineBytes) bytes.", "Write less in one line.")
            return .unread("")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            tell(number, 1, "The line is not UTF-8.", "Save the file as UTF-8.")
            return .unread(String(decoding: bytes, as: UTF8.self))
        }
        let scalars = Array(text.unicodeScalars)
        if let place = scalars.firstIndex(where: { ($0.value < 0x20 && $0 != "\t") || $0.value == 0x7f }) {
            tell(
                number, place + 1, "A control character stands here.",
                "Take it out; in quotation marks write \\n or \\t.")
            return .unread(text)
        }
        do throws(ScriptFlaw) {
            return try LineParser.statement(of: scalars)
        } catch {
            tell(number, error.column, error.sentence, error.advice)
            return .unread(text)
        }
    }

    private mutating func tell(_ line: Int, _ column: Int, _ sentence: String, _ advice: String) {
        guard findings.count <= limits.findings else { return }
        let place = ScriptPlace(file: file, line: line, column: column)
        if findings.count == limits.findings {
            findings.append(
                ScriptFinding(
                    place: place, sentence: "There are more findings than \(limits.findings).",
                    advice: "Mend these first."))
        } else {
            findings.append(ScriptFinding(place: place, sentence: sentence, advice: advice))
        }
    }
}
