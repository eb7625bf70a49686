/// What the server itself says in human mode. The words come from the locale files, through the Responder; here is
/// only what is meant.
package enum HumanWord: Equatable, Hashable, Sendable {
    /// At open, in all languages.
    case greeting
    case help
    /// The line was too long and was skipped.
    case tooLong
    /// The line was not UTF-8.
    case badText
    case unknownCommand
    /// Five minutes before the close.
    case idleWarning
    case idleClose
    case goodbye
    /// The first line was written by a program.
    case notForMachines(FirstLine)
    /// Too many connections; said instead of the greeting.
    case full
    /// The server is about to end.
    case shuttingDown
}
