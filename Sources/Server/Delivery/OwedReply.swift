/// A reply that is on disk and not yet acknowledged: its number, whose it is, and the members of its frame as they were stored.
package struct OwedReply: Hashable, Sendable {
    package var number: Int64
    package var session: String
    /// The frame's members without `n` and `again`, ready to be sent.
    package var body: [UInt8]

    package init(number: Int64, session: String, body: [UInt8]) {
        self.number = number
        self.session = session
        self.body = body
    }
}
