/// What became of a reply that its gateway has delivered, or cannot deliver.
package enum Settlement: Hashable, Sendable {
    /// Its deletion is on disk, with that of these others, which were owed to the same session.
    case settled(others: [Int64] = [])
    /// No reply of that number is owed to that gateway; nothing was changed.
    case unknown
    /// It is still owed.
    case failed(StoreError)
}
