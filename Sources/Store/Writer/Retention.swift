/// How long things are kept, in seconds.
package struct Retention: Hashable, Sendable {
    /// Marks of messages, of the server's running time, at least; twice as long at most.
    package var seen: Int64
    /// A session after its last message.
    package var session: Int64

    package init(seen: Int64 = 8 * 86_400, session: Int64 = 30 * 86_400) {
        self.seen = seen
        self.session = session
    }
}
