/// The lines that the engine says by itself, beside those of flows; their keys lie in the shared texts.
package enum EngineText: String, Hashable, Sendable, CaseIterable {
    /// «That button is from earlier», before the current reply is said again.
    case staleChoice = "stale-choice"
    /// A photo, a voice message, a file or a place came, and only words can be read.
    case media = "media"

    /// The path of the texts that all flows share: labels, and these lines.
    package static let sharedPath = "general"

    package var key: String { Self.sharedPath + "." + rawValue }
}
