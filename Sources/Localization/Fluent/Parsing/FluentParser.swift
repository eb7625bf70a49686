/// Reads a Fluent file into its tree. Reading never fails: what is wrong becomes a finding and a `Junk` entry, and the
/// rest goes on (Fluent Syntax 1.0).
///
/// One pass over the bytes without backtracking but for junk, so the time is linear in the length of the file.
public struct FluentParser {
    let file: String
    let source: FluentSource
    let limits: FluentLimits
    /// The next byte to read.
    var offset = 0
    /// How many braces and parentheses are open.
    var depth = 0
    private var body: [FluentSyntax.Entry] = []
    private var findings: [FluentFinding] = []

    /// The tree of a file and what is wrong in it, in the order of the file. `file` only names the file in findings.
    ///
    /// Bytes that are not UTF-8, or too many, give one finding and an empty tree. A byte order mark is skipped.
    public static func parse(
        _ bytes: [UInt8], file: String = "", limits: FluentLimits = FluentLimits()
    ) -> (resource: FluentSyntax.Resource, findings: [FluentFinding]) {
        guard bytes.count <= limits.sourceBytes else {
            let place = FluentPlace(file: file, line: 1, column: 1)
            return (
                FluentSyntax.Resource(file: file, body: [], source: FluentSource([])),
                [FluentFinding(.sourceTooLong(limit: limits.sourceBytes), at: place)]
            )
        }
        let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let content = bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(byteOrderMark.count)) : bytes
        var parser = FluentParser(file: file, source: FluentSource(content), limits: limits)
        return parser.parseFile()
    }

    /// The same for text that is already a string.
    public static func parse(
        _ text: String, file: String = "", limits: FluentLimits = FluentLimits()
    ) -> (resource: FluentSyntax.Resource, findings: [FluentFinding]) {
        parse(Array(text.utf8), file: file, limits: limits)
    }

    private init(file: String, source: FluentSource, limits: FluentLimits) {
        self.file = file
        self.source = source
        self.limits = limits
    }

    private mutating func parseFile() -> (FluentSyntax.Resource, [FluentFinding]) {
        if let invalid = source.firstInvalidUTF8 {
            note(.invalidUTF8, at: invalid)
        } else {
            parseEntries()
        }
        return (FluentSyntax.Resource(file: file, body: body, source: source), findings)
    }

    private mutating func parseEntries() {
        skipBlankBlock()
        while offset < source.bytes.count {
            guard findings.count < limits.findings else { return giveUp() }
            let start = offset
            do throws(SyntaxError) {
                body.append(try parseEntry())
            } catch {
                note(error.problem, at: error.offset)
                body.append(.junk(skipJunk(from: start)))
            }
            skipBlankBlock()
        }
    }

    private mutating func giveUp() {
        note(.tooManyFindings(limit: limits.findings), at: offset)
        let rest = FluentSyntax.Span(start: offset, end: source.bytes.count)
        body.append(.junk(FluentSyntax.Junk(content: source.text(of: rest), span: rest)))
    }

    private mutating func note(_ problem: FluentProblem, at offset: Int) {
        findings.append(FluentFinding(problem, at: source.place(of: offset, in: file)))
    }

    /// Takes the single-# comment whose last line is directly above, if there is one: it belongs to the entry there.
    mutating func takeComment(above start: Int) -> FluentSyntax.Comment? {
        guard case .comment(let comment) = body.last, comment.level == .entry, comment.span.end == start else {
            return nil
        }
        body.removeLast()
        return comment
    }
}
