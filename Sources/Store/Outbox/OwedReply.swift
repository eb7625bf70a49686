/// A reply on disk that its gateway has not acknowledged.
package struct OwedReply: Hashable, Sendable {
    /// Its number: larger than that of every reply committed before it, and never used again.
    package var n: Int64
    package var session: String
    /// What the turn gave; opaque.
    package var body: [UInt8]

    package init(n: Int64, session: String, body: [UInt8]) {
        self.n = n
        self.session = session
        self.body = body
    }
}
