package import Content

/// What came of reading the files anew, or of going back.
package enum ContentNews: Sendable {
    /// This version is live now.
    case live(String)
    /// The files are what is live already.
    case unchanged
    /// The files are those that were rolled back; they do not go live again by themselves.
    case rejected
    /// They have errors; what was live goes on.
    case refused([Finding])
    /// The version before is live again.
    case rolledBack(to: String, from: String)
    /// There is no version before this one.
    case nothingBefore
    /// What is live could not be kept in the state folder.
    case notKept(String)
}
