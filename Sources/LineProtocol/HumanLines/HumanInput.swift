/// What a person said to the dialog.
package enum HumanInput: Equatable, Sendable {
    case text(String)
    /// The id of a choice of the last turn, picked by its number.
    case choice(String)
    /// Never help, quit or unknown: those the connection answers itself.
    case command(HumanCommand)
}
