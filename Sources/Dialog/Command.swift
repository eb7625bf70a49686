/// What every flow gets from the engine: the word of a state's `command:` key, and of `/back` in a terminal.
package enum Command: Hashable, Sendable {
    /// Opens the bot's home flow and says what it can do.
    case menu
    /// Undoes the last step.
    case back
    /// Says the last reply again.
    case again
    /// Says the last reply again in simpler words.
    case simpler
    /// Says what is open and asks it again.
    case whereWereWe
    /// Drops what is open.
    case stop
    /// Clears what was said, keeps the language.
    case restart
    /// Says how to reach a person, and asks for one where the centre has operators.
    case person
    /// Forgets the session: nothing of it is kept.
    case forget
    /// Switches the language by explicit choice.
    case language(String)
}
