import Dialog

/// A person of a script: their session and what was offered to them.
struct Person {
    var session: Session?
    /// When an open question is to be said again, in milliseconds since 1970.
    var remindAt: Int64?
    /// The ids of choices that were shown, the newest last.
    var offered: [String] = []

    /// Ids that are remembered, so that a long conversation stays bounded.
    static let memory = 200
}
