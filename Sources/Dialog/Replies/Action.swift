/// Something the engine wants done; it does nothing itself.
package enum Action: Hashable, Sendable {
    /// One bubble.
    case say(Reply)
    /// Nothing of this session may be kept, anywhere.
    case forget
}
