/// Something that is to happen to a session at a moment, unless something else comes first. A session has at most one of
/// each kind.
package struct WakeUp: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The person has been silent for long.
        case reminder
        /// Nobody of the centre has done anything about the session's case for long.
        case absence
    }

    /// Never used again.
    package var id: Int64
    package var key: SessionKey
    package var kind: Kind

    package init(id: Int64, key: SessionKey, kind: Kind) {
        self.id = id
        self.key = key
        self.kind = kind
    }
}
