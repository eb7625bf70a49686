/// What a turn does with the case of its session.
package enum HandOffChange: Hashable, Sendable {
    /// Opens one of this id; a session that has one keeps that.
    case open(String)
    /// This gateway has taken it: the others are owed nothing of it any more.
    case take(by: String)
    /// It is over. Where nobody had taken it, what was owed of it goes.
    case close
}
