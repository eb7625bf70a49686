/// Something that the person who runs the server should know about the state it found. The server goes on.
package enum OpeningNotice: Hashable, Sendable {
    /// The database is older than the last start, or the file `epoch` is gone: a backup was restored. Gateways get
    /// this new epoch, so no number of theirs is taken for another.
    case restored(epoch: Int64)
    /// `keys/seen.key` was gone and is made anew: messages from before are not known again when they are resent.
    case keyReplaced
}

extension OpeningNotice: CustomStringConvertible {
    package var description: String {
        switch self {
        case .restored(let epoch):
            "The database was restored from an older copy, or the file epoch is gone: a new epoch \(epoch) begins."
        case .keyReplaced:
            "keys/seen.key was gone and is made anew: messages from before will not be known as retries."
        }
    }
}
