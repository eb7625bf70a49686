/// The bytes that have a meaning in Fluent, and their classes. Everything else is content.
enum ASCII {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let tab = UInt8(ascii: "\t")
    static let space = UInt8(ascii: " ")
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")
    static let openParenthesis = UInt8(ascii: "(")
    static let closeParenthesis = UInt8(ascii: ")")
    static let openBracket = UInt8(ascii: "[")
    static let closeBracket = UInt8(ascii: "]")
    static let comma = UInt8(ascii: ",")
    static let colon = UInt8(ascii: ":")
    static let asterisk = UInt8(ascii: "*")
    static let dot = UInt8(ascii: ".")
    static let equals = UInt8(ascii: "=")
    static let hash = UInt8(ascii: "#")
    static let minus = UInt8(ascii: "-")
    static let greater = UInt8(ascii: ">")
    static let dollar = UInt8(ascii: "$")
    static let quote = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")
    static let underscore = UInt8(ascii: "_")

    static func isLetter(_ byte: UInt8) -> Bool {
        // Bit 5 is the only difference between the cases.
        let lower = byte | 0x20
        return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    static func isHexDigit(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return isDigit(byte) || (lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "f"))
    }

    static func continuesIdentifier(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == minus || byte == underscore
    }

    /// True for a name without small letters.
    static func isFunctionName(_ name: String) -> Bool {
        name.utf8.allSatisfy { !isLetter($0) || $0 & 0x20 == 0 }
    }

    /// False for the second to fourth byte of a UTF-8 sequence.
    static func beginsScalar(_ byte: UInt8) -> Bool {
        byte & 0b1100_0000 != 0b1000_0000
    }
}
