/// A reply that a turn gives, before the store gives it a number.
package struct NewReply: Hashable, Sendable {
    /// Opaque; never empty in practice.
    package var body: [UInt8]
    /// Seconds after which it is not worth delivering; then it goes unseen.
    package var secondsToLive: Int64

    package init(body: [UInt8], secondsToLive: Int64 = 86_400) {
        self.body = body
        self.secondsToLive = secondsToLive
    }
}
