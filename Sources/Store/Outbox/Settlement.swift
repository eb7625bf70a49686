/// What became of an acknowledged reply.
package enum Settlement: Hashable, Sendable {
    /// Its deletion is on disk.
    case settled
    /// No reply of that number is owed to that gateway; nothing was changed.
    case unknown
    /// It is still owed.
    case failed(StoreError)
}
