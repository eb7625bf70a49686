/// All that the engine remembers of one conversation. A value; a fresh one is empty.
package struct Session: Hashable, Sendable {
    /// Positions that can be undone, at most.
    package static let undoDepth = 10

    /// Where the counters stop.
    static let maximumMisses = 255
    static let maximumTurns = Int(Int32.max)

    /// The language of messages that show none; nil until a message was sure.
    package var language: String?
    /// The language was asked for, so no message changes it.
    package var isLanguageChosen = false
    /// The language of the last message that was sure of its own: two running change the session's.
    package var lastSureLanguage: String?
    /// Where the conversation stands; nil at its beginning.
    package var position: Position?
    /// Where it stood before each step, the newest last.
    package var undo: [Position] = []
    /// What was said last, as keys, for saying it again in any language; without topic and confidence.
    package var lastReplies: [Reply] = []
    /// Messages running that were not understood.
    package var misses = 0
    /// Events so far.
    package var turns = 0

    package init() {}

    /// Moves on, and remembers where the conversation stood if that is another place.
    mutating func move(to new: Position) {
        if let position, position != new {
            undo = undo.suffix(Self.undoDepth - 1) + [position]
        }
        position = new
    }

    /// Everything but the language is as on the first day.
    mutating func startOver() {
        var fresh = Session()
        fresh.language = language
        fresh.isLanguageChosen = isLanguageChosen
        fresh.lastSureLanguage = lastSureLanguage
        fresh.turns = turns
        self = fresh
    }
}
