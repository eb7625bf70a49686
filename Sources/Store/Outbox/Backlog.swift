/// How much is owed to one gateway at some moment.
package struct Backlog: Hashable, Sendable {
    /// Number of replies owed.
    package var count: Int
    /// The largest number among them; 0 where nothing is owed.
    package var newest: Int64

    package init(count: Int, newest: Int64) {
        self.count = count
        self.newest = newest
    }
}
