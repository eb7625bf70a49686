/// Prints one turn in human mode: the lines of all bubbles, then the numbered choices, then an empty line.
///
///     text LF
///      1) label LF
///     LF
///
/// Whatever the texts hold, only printable text and LF leave: no control characters, no escape sequences, nothing
/// that turns the direction of writing. An empty line inside a turn leaves as one space, since an empty one ends it.
package enum HumanPrinter {
    /// Most choices that two digits can number.
    private static let maxChoices = 99

    /// Prints a turn; nothing at all where there is nothing to say.
    package static func print(bubbles: [String], choices: [String] = [], into bytes: inout [UInt8]) {
        let start = bytes.count
        for bubble in bubbles { printLines(of: bubble, into: &bytes) }
        for (index, choice) in choices.prefix(maxChoices).enumerated() {
            bytes.append(contentsOf: " \(index + 1)) ".utf8)
            printChoice(choice, into: &bytes)
        }
        if bytes.count > start { bytes.append(UInt8(ascii: "\n")) }
    }

    private static func printLines(of bubble: String, into bytes: inout [UInt8]) {
        var lineStart = bytes.count
        forEachPrintable(in: bubble) { scalar in
            if scalar == "\n" {
                endLine(from: lineStart, in: &bytes)
                lineStart = bytes.count
            } else {
                bytes.append(contentsOf: String(scalar).utf8)
            }
        }
        // A bubble that ends with LF has no further line; one without anything visible has none at all.
        if bytes.count > lineStart { endLine(from: lineStart, in: &bytes) }
    }

    private static func endLine(from start: Int, in bytes: inout [UInt8]) {
        if bytes.count == start { bytes.append(UInt8(ascii: " ")) }
        bytes.append(UInt8(ascii: "\n"))
    }

    private static func printChoice(_ choice: String, into bytes: inout [UInt8]) {
        forEachPrintable(in: choice) { scalar in
            bytes.append(contentsOf: String(scalar == "\n" ? " " : scalar).utf8)
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// The scalars that may leave; LF stands for every line end.
    private static func forEachPrintable(in text: String, _ body: (Unicode.Scalar) -> Void) {
        for scalar in text.unicodeScalars {
            switch ScalarFate.of(scalar) {
            case .stays: body(scalar)
            case .becomesSpace: body(" ")
            case .becomesNewline: body("\n")
            case .goes: break
            }
        }
    }
}
