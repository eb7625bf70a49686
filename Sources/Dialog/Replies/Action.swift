/// Something the engine wants done; it does nothing itself.
package enum Action: Hashable, Sendable {
    /// One bubble.
    case say(Reply)
    /// A source is to be asked; the turn goes on with the event `answer`. Nothing has been said yet.
    case ask(Request)
    /// Nothing of this session may be kept, anywhere.
    case forget
    /// The event `silence` at this moment, in milliseconds since 1970, unless something else comes first.
    case remind(Int64)
    /// A person of the centre is wanted.
    case openCase
    /// The message goes to the person of the centre who has taken the case.
    case relay
    /// The case is over.
    case closeCase
}
