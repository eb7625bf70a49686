import Content
package import Dialog

/// A turn that has to wait for a source: nothing is said, nothing is written yet.
package struct WaitingTurn: Sendable {
    /// What the turn began with, and ends with.
    let content: ContentBundle
    let interpretation: Interpretation?
    let now: Int64
    var steps: [Step]
    /// What is waited for.
    package let request: Request
}
