/// `<`: what the bot must say next, or must not.
package struct ExpectedReply: Equatable, Sendable {
    package enum Content: Equatable, Sendable {
        /// The next reply is one of these.
        case oneOf([ReplyPattern])
        /// No reply of this turn is this one.
        case never(ReplyPattern)
        /// Whatever else the turn says.
        case anythingMore
    }

    /// Only when the script runs in this language; nil: in every one.
    package var language: String?
    package var content: Content

    package init(language: String? = nil, _ content: Content) {
        self.language = language
        self.content = content
    }
}
