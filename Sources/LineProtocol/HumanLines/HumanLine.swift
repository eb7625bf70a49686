/// One line that a person typed in human mode.
package enum HumanLine: Equatable, Sendable {
    case command(HumanCommand)
    /// A number of one or two digits alone, 1 to 99.
    case number(Int)
    /// Anything else, cleaned, without white space around it.
    case text(String)
    /// Nothing, or nothing that can be seen.
    case blank
    /// Not UTF-8.
    case badText

    /// Reads one line without its LF; one CR at its end is dropped. Total: every line gives an answer.
    package static func parse(_ line: Span<UInt8>, languages: [String]) -> HumanLine {
        let hasCR = !line.isEmpty && line[line.count - 1] == UInt8(ascii: "\r")
        let bytes = line.extracting(0..<(hasCR ? line.count - 1 : line.count))
        guard let utf8 = try? UTF8Span(validating: bytes) else { return .badText }
        // The limit of the line in bytes bounds the scalars; NFC makes at most three of one.
        let scalars = max(1, bytes.count) * 4
        guard let clean = TextHygiene.clean(String(copying: utf8), limit: scalars) else { return .badText }
        return read(trimmed(clean), languages: languages)
    }

    private static func read(_ text: String, languages: [String]) -> HumanLine {
        if text.isEmpty { return .blank }
        if text.utf8.first == UInt8(ascii: "/") {
            return .command(HumanCommand(String(text.unicodeScalars.dropFirst()), languages: languages))
        }
        if let number = number(text) { return .number(number) }
        return .text(text)
    }

    private static func number(_ text: String) -> Int? {
        guard text.utf8.count <= 2 else { return nil }
        var number = 0
        for byte in text.utf8 {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number > 0 ? number : nil
    }

    private static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
