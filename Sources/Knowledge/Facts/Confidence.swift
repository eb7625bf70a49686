/// How sure a fact is, as its keeper wrote it.
package enum Confidence: String, Hashable, Sendable, CaseIterable {
    /// A named source says so.
    case confirmed
    /// Widely known; no source was seen.
    case general
    /// True when it was checked, but seldom for long.
    case changesOften = "changes-often"
    /// Nobody here knows.
    case unknown
}
