/// A row of the table of precedence by its number: the first that applies decides what an event means.
package enum PrecedenceRow: Int, Hashable, Sendable, CaseIterable {
    /// Nothing that can be read: a fixed line.
    case media = 0
    /// The id of a choice.
    case choice = 4
    /// The whole message is a command, in words or outright.
    case command = 5
    /// The current topic, or a part of it.
    case part = 10
    /// Another topic, sure.
    case topic = 11
    /// Nothing was understood.
    case nothing = 13
}
