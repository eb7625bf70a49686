/// A text that is said, and who says it.
struct TextUse: Sendable {
    /// The key of its own.
    let key: String
    /// The key of the shared text that stands in where there is none of its own; only labels have one.
    let sharedKey: String?
    /// Where its name stands: a state or a choice of a flow file; nil for what flows do not say.
    let place: Place?
    /// The variables that it is given.
    let variables: Set<String>
    /// What it is for, in a sentence: «the state», «the choice».
    let owner: String

    /// The key without its last part: the path of the file that should have the text.
    static func prefix(of key: String) -> String {
        key.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(key[..<$0]) } ?? ""
    }

    /// The last part of a key: the name of the message in its file.
    static func name(of key: String) -> String {
        key.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(key[$0...].dropFirst()) } ?? key
    }
}
