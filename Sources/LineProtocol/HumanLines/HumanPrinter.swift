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
        appendPrintable(of: bubble, into: &bytes) { bytes in
            endLine(from: lineStart, in: &bytes)
            lineStart = bytes.count
        }
        // A bubble that ends with LF has no further line; one without anything visible has none at all.
        if bytes.count > lineStart { endLine(from: lineStart, in: &bytes) }
    }

    private static func endLine(from start: Int, in bytes: inout [UInt8]) {
        if bytes.count == start { bytes.append(UInt8(ascii: " ")) }
        bytes.append(UInt8(ascii: "\n"))
    }

    private static func printChoice(_ choice: String, into bytes: inout [UInt8]) {
        appendPrintable(of: choice, into: &bytes) { $0.append(UInt8(ascii: " ")) }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// Appends what may leave; `lineEnds` is called where a line of the text does.
    ///
    /// Printable ASCII and U+0400...U+04FF, which is nearly all of our texts, are copied as they are; every other scalar
    /// is looked up.
    private static func appendPrintable(
        of text: String, into bytes: inout [UInt8], lineEnds: (inout [UInt8]) -> Void
    ) {
        let utf8 = text.utf8Span.span
        var index = 0
        while index < utf8.count {
            let byte = utf8[index]
            let length = min(length(leading: byte), utf8.count - index)
            if (0x20...0x7E).contains(byte) || (0xD0...0xD3).contains(byte) {
                for part in index..<index + length { bytes.append(utf8[part]) }
            } else if byte == UInt8(ascii: "\n") {
                lineEnds(&bytes)
            } else if let scalar = scalar(in: utf8, at: index, length: length) {
                switch ScalarFate.of(scalar) {
                case .stays: for part in index..<index + length { bytes.append(utf8[part]) }
                case .becomesSpace: bytes.append(UInt8(ascii: " "))
                case .becomesNewline: lineEnds(&bytes)
                case .goes: break
                }
            }
            index += length
        }
    }

    /// The bytes of the scalar that begins with `byte`, in UTF-8 that is known to be valid.
    private static func length(leading byte: UInt8) -> Int {
        switch byte {
        case ..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }

    private static func scalar(in utf8: Span<UInt8>, at index: Int, length: Int) -> Unicode.Scalar? {
        let lead = UInt32(utf8[index])
        var value = length == 1 ? lead : lead & (0x7F >> UInt32(length))
        for part in index + 1..<index + length { value = value << 6 | UInt32(utf8[part] & 0x3F) }
        return Unicode.Scalar(value)
    }
}
