/// What the server does because of an event on a person's connection, in the order of the list.
package enum HumanConnectionAction: Equatable, Sendable {
    /// Ask the Responder for these words and print them as one turn.
    case say(HumanWord)
    /// Run a turn, print it, then call `answered`.
    case converse(HumanInput)
    /// Write out what is unsent, send close_notify, and go on reading as `reading` says.
    case shutDown
    /// Drop the socket now.
    case close
}
