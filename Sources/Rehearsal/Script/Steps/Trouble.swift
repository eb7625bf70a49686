/// `~`: what happens besides messages.
package enum Trouble: Equatable, Sendable {
    case wait(ScriptDuration)
    /// The content of this folder goes live.
    case reload(String)
    case dropConnection
    case killServer
    /// From here on this person speaks; each has a session of their own.
    case person(String)
    case operatorTakes
    case operatorSays(String)
    case operatorLeaves
    case operatorEnds
    /// From here on bytes travel in pieces of this many.
    case cutBytes(Int)
    /// From here on this source answers so.
    case knowledge(KnowledgeStub)

    /// The words with which a `~` line begins.
    package static let words = ["wait", "reload", "drop", "kill", "person", "operator", "cut", "knowledge"]
}
