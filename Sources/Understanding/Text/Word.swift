/// A word of a message: where its letters are, and how they were written.
package struct Word: Hashable, Sendable {
    /// What letters a word is made of.
    package struct Scripts: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8

        package static let cyrillic = Scripts(rawValue: 1)
        package static let latin = Scripts(rawValue: 2)
        package static let digit = Scripts(rawValue: 4)
        package static let other = Scripts(rawValue: 8)

        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// The script of one lower-case letter.
        init(of letter: UInt16) {
            switch letter {
            case 0x30...0x39: self = .digit
            case 0x61...0x7A, 0xC0...0x24F: self = .latin
            case 0x400...0x52F: self = .cyrillic
            default: self = .other
            }
        }
    }

    /// Where its letters are in the text's units.
    package var units: Range<Int>
    /// Where it is in the bytes of the message.
    package var bytes: Range<Int>
    package var scripts: Scripts

    var isNumber: Bool { scripts == .digit }
}
