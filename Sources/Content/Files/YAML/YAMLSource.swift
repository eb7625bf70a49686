import Yams

/// The text of a YAML file, and the places in it that the parser does not tell.
struct YAMLSource {
    let text: String
    let file: String

    /// An anchor that is also used. Such a file is refused unread: a few lines of them stand for millions of nodes, and
    /// no dialog needs one. Looked for in the bare text, so a note that has both `&x` and `*x` is refused as well.
    func anchorInUse() -> YAMLProblem? {
        let bytes = Array(text.utf8)
        let anchors = names(after: UInt8(ascii: "&"), in: bytes)
        let aliases = names(after: UInt8(ascii: "*"), in: bytes)
        let used = aliases.filter { anchors[$0.key] != nil }.min { $0.value < $1.value }
        return used.map { YAMLProblem(kind: .anchor($0.key), place: place(ofByte: $0.value)) }
    }

    /// What the parser found, at the most exact place that can be had.
    func problem(of error: YamlError) -> YAMLProblem {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let place = Place(file: file, line: mark.line, column: mark.column)
            return YAMLProblem(kind: isTab(at: mark) ? .tab : .syntax(problem), place: place)
        case .duplicatedKeysInMapping(let names, let context):
            let name = names.first ?? ""
            return YAMLProblem(kind: .duplicateKey(name), place: secondKey(name, after: context.mark))
        case .reader(let problem, let offset, _, _):
            let byte = offset.map { text.prefix($0).utf8.count } ?? 0
            return YAMLProblem(kind: .syntax(problem), place: place(ofByte: byte))
        default: return YAMLProblem(kind: .syntax("it cannot be read"), place: Place(file: file))
        }
    }

    /// The first place of each name that follows a mark directly.
    private func names(after mark: UInt8, in bytes: [UInt8]) -> [String: Int] {
        var names: [String: Int] = [:]
        for offset in bytes.indices where bytes[offset] == mark {
            let name = bytes[(offset + 1)...].prefix { isNameByte($0) }
            if !name.isEmpty { names[String(decoding: name, as: UTF8.self), default: offset] = offset }
        }
        return names
    }

    private func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    private func place(ofByte offset: Int) -> Place {
        let before = Array(text.utf8.prefix(offset))
        let lineStart = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
        let line = before.reduce(into: 1) { $0 += $1 == 10 ? 1 : 0 }
        let column = before[lineStart...].reduce(into: 1) { $0 += $1 & 0xC0 == 0x80 ? 0 : 1 }
        return Place(file: file, line: line, column: column)
    }

    private func lines() -> [Substring.UnicodeScalarView] {
        text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    }

    private func isTab(at mark: Mark) -> Bool {
        let lines = lines()
        guard lines.indices.contains(mark.line - 1) else { return false }
        return lines[mark.line - 1].dropFirst(mark.column - 1).first == "\t"
    }

    /// The parser tells where a doubled key stands first; a reader wants the second one.
    private func secondKey(_ name: String, after first: Mark) -> Place {
        let key = Array(name.unicodeScalars)
        for (index, line) in lines().enumerated().dropFirst(max(0, first.line - 1)) {
            let scalars = Array(line)
            let begin = index == first.line - 1 ? first.column : 0
            for column in begin..<max(begin, scalars.count) where isKey(key, in: scalars, at: column) {
                guard let before = scalars[..<column].last(where: { !" \"'".unicodeScalars.contains($0) }) else {
                    // A key of a block stands below the first; one further in belongs to something else.
                    if column != first.column - 1 { continue }
                    return Place(file: file, line: index + 1, column: column + 1)
                }
                if before == "{" || before == "," { return Place(file: file, line: index + 1, column: column + 1) }
            }
        }
        return Place(file: file, line: first.line, column: first.column)
    }

    /// The name stands there, and a colon follows it.
    private func isKey(_ key: [Unicode.Scalar], in line: [Unicode.Scalar], at column: Int) -> Bool {
        let end = column + key.count
        guard end <= line.count, line[column..<end].elementsEqual(key) else { return false }
        return line[end...].first { !" \"'".unicodeScalars.contains($0) } == ":"
    }
}
