/// The one line below an answer that says on what it rests.
package struct SourceLine: Hashable, Sendable {
    /// A source and when it was checked there.
    package struct Item: Hashable, Sendable {
        package let source: String
        package let checked: CheckedDate?
    }

    /// How the facts with a source are hedged: by the least sure of them. nil: none has one.
    package let sourced: Hedge?
    /// Newest first, each source once.
    package let items: [Item]
    /// `general` or `unknown`, where something has no source.
    package let unsourced: Hedge?

    /// So many sources are named.
    package static let longest = 4
}
