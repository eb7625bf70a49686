/// A question to a source, or a deed that it is to do.
package struct Request: Hashable, Sendable {
    package enum Kind: UInt8, Hashable, Sendable, CaseIterable {
        /// Reads: `look-up:`.
        case lookUp
        /// Reads the good values of a slot: `offer:`.
        case offer
        /// Acts: `do:`. At most once a turn, never tried again by itself.
        case deed
    }

    /// Different for every request of a session.
    package var id: Int
    package var kind: Kind
    /// The source and its question: `rents.price`.
    package var question: String
    /// What the flow knows, by the names of its slots.
    package var arguments: Values

    package init(id: Int, kind: Kind, question: String, arguments: Values) {
        self.id = id
        self.kind = kind
        self.question = question
        self.arguments = arguments
    }
}
