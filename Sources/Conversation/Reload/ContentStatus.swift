package import Content

/// Which content is live, and what was last refused.
package struct ContentStatus: Sendable {
    package enum Origin: String, Sendable {
        /// The files as they were saved.
        case files
        /// The version that was live last: the files were broken when the server started.
        case lastGood = "last-good"
        /// The version before the one of the files: somebody went back to it.
        case rolledBack = "rolled-back"
    }

    /// Content that did not go live.
    package struct Refusal: Sendable {
        /// Milliseconds since 1970.
        package let at: Int64
        /// What is wrong with it; the errors first.
        package let findings: [Finding]
    }

    package var origin: Origin
    /// Milliseconds since 1970, also where the server was started anew with the same content.
    package var since: Int64
    /// nil: what was read last is live.
    package var refused: Refusal?

    package init(origin: Origin, since: Int64, refused: Refusal? = nil) {
        self.origin = origin
        self.since = since
        self.refused = refused
    }
}
