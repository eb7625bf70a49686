/// What one reply must be like: its text key, then its typed arguments, then its wording.
package struct ReplyPattern: Equatable, Sendable {
    package enum Wording: Equatable, Sendable {
        /// The text has these words in it.
        case contains(String)
        /// The whole text is so, where `*` stands for any words.
        case pattern(String)
    }

    package var key: String
    package var arguments: [NamedValue]
    package var wordings: [Wording]

    package init(_ key: String, arguments: [NamedValue] = [], wordings: [Wording] = []) {
        self.key = key
        self.arguments = arguments
        self.wordings = wordings
    }
}
