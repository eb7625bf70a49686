import Conversation

/// What was sent and said in a conversation that was run in this process: what a server must say too.
package struct Transcript: Sendable {
    enum Entry: Sendable {
        case says(Input, by: String, [Bubble])
        case dropConnection
        case killServer
        case cutBytes(Int)
    }

    /// Each with its line.
    var entries: [(place: ScriptPlace, entry: Entry)] = []
    /// Why it cannot be played to a server; nil where it can.
    var obstacle: String?
    var languageHint: String?
}
