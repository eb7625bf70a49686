/// What understanding made of one message: the word that Understanding says to the engine.
package struct Interpretation: Hashable, Sendable {
    /// Clauses of one message, at most; what comes after is left out.
    package static let maximumClauses = 8

    /// The language that the message is written in; nil where it is not sure («ok», a number, a name).
    package var language: String?
    /// What the message says, in its order. A clause asks, answers or greets; what only says why is no clause of its own
    /// and gives its values to its neighbour. Empty where there is nothing to read.
    package var clauses: [Clause]
    /// Danger to somebody, sure enough to be heard before anything else in the message; its topic is that of `bot.yaml`.
    package var emergency: Intent?
    /// The personal numbers that stood in the message, one of each kind, in their order. Nobody sees the digits.
    package var secrets: [SecretKind]

    package init(
        language: String? = nil, clauses: [Clause] = [], emergency: Intent? = nil, secrets: [SecretKind] = []
    ) {
        self.language = language
        self.clauses = clauses
        self.emergency = emergency
        self.secrets = secrets
    }

    /// The one thing that the message wants above all: danger, or else its first clause that is sure.
    package var matter: Intent? { emergency ?? clauses.lazy.compactMap { $0.part ?? $0.verdict.sure }.first }
}
