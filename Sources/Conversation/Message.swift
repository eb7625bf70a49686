package import Store

/// One message of one person on its way to a turn.
package struct Message: Sendable {
    package var key: SessionKey
    /// The gateway's id of the message, the same on every retry.
    package var id: String
    /// The bytes by which a retry is known to be the same message.
    package var content: [UInt8]
    package var input: Input
    package var languageHint: String?

    package init(key: SessionKey, id: String, content: [UInt8], input: Input, languageHint: String?) {
        self.key = key
        self.id = id
        self.content = content
        self.input = input
        self.languageHint = languageHint
    }
}
