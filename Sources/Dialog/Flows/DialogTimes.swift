/// How long things last in a conversation, in milliseconds.
package struct DialogTimes: Hashable, Sendable {
    /// After so long a silence an open question is said again, once.
    package var reminder: Int64
    /// After so long a pause the next reply begins with where the conversation was.
    package var pause: Int64
    /// An open task lives so long.
    package var task: Int64
    /// A confirmation older than this is checked again before its deed.
    package var confirmation: Int64

    package init(
        reminder: Int64 = 20 * Self.minute, pause: Int64 = 60 * Self.minute, task: Int64 = 7 * 24 * 60 * Self.minute,
        confirmation: Int64 = 30 * Self.minute
    ) {
        self.reminder = reminder
        self.pause = pause
        self.task = task
        self.confirmation = confirmation
    }

    package static let minute: Int64 = 60_000
}
