/// Why bytes are not one JSON object within I-JSON. No case bears a byte of what was read.
package enum JSONFault: Error, Equatable, Sendable {
    /// The text does not begin with `{`.
    case notAnObject
    /// The text ends inside a value.
    case unfinished
    /// A byte that the grammar does not allow here.
    case unexpectedByte
    /// Something follows the object.
    case trailingBytes
    /// The same name twice in one object.
    case duplicateName
    /// A raw control character inside a string.
    case controlInString
    /// An escape that JSON does not know.
    case badEscape
    /// Half of a surrogate pair.
    case loneSurrogate
    /// `\u0000` in a string.
    case nulInString
    /// A number not written as JSON writes numbers, or longer than 64 bytes.
    case badNumber
    /// An integer beyond +-(2^53 - 1), or a fraction too large for a double.
    case numberOutOfRange
    /// More than four levels.
    case tooDeep
    /// A string that is not UTF-8.
    case badUTF8

    /// The protocol's code for this fault.
    package var code: ErrorCode { self == .badUTF8 ? .badUTF8 : .badJSON }

    /// One sentence for the author of a gateway.
    package var text: String {
        switch self {
        case .notAnObject: "one JSON object must follow the verb"
        case .unfinished: "the JSON object is not finished"
        case .unexpectedByte: "the JSON object has a byte that does not belong there"
        case .trailingBytes: "something follows the JSON object"
        case .duplicateName: "a member's name stands twice"
        case .controlInString: "a control character in a string must be escaped"
        case .badEscape: "a string has an unknown escape"
        case .loneSurrogate: "a string has a lone surrogate"
        case .nulInString: "a string has U+0000"
        case .badNumber: "a number is not written as JSON writes numbers"
        case .numberOutOfRange: "a number is out of range"
        case .tooDeep: "the JSON object is nested deeper than 4"
        case .badUTF8: "a string is not UTF-8"
        }
    }
}
