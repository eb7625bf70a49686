/// What must hold of a whole conversation.
package enum Rule: Equatable, Sendable {
    /// No reply has these words in it.
    case neverContains(String)
    /// This text is not said; with a number: not after so many messages.
    case neverSays(String, after: Int?)
    /// This text is said once or not at all. A name without a dot is that text of whatever topic.
    case atMostOnce(String)

    /// Whether a rule's text is this key.
    package static func names(_ text: String, key: String) -> Bool {
        if text == key { return true }
        guard !text.utf8.contains(UInt8(ascii: ".")) else { return false }
        return key.hasSuffix("." + text)
    }
}
