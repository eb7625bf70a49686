/// How a message is known again without being kept: two keyed hashes, 64 bits each.
package struct MessageMark: Hashable, Sendable {
    /// Stands for the gateway and its id of the message.
    package var hash: Int64
    /// Stands for the message's content.
    package var content: Int64

    package init(hash: Int64, content: Int64) {
        self.hash = hash
        self.content = content
    }
}
