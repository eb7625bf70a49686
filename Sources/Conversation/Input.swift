package import Dialog

/// What one person sent, clean and whole: the one thing that a turn begins with.
package enum Input: Hashable, Sendable {
    /// A message in words; valid, in NFC, within the text limit (the edge has seen to that).
    case text(String)
    /// The id of a choice, as the gateway gave it back.
    case choice(String)
    /// Something that is no text: a photo, a voice message, a file, a place.
    case media
    /// A command given outright, as a terminal does.
    case command(Command)
}
