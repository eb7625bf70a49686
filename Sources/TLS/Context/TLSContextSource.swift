internal import Synchronization

/// The context for the connections that begin now: replaced as a whole when the certificate is renewed; connections keep the
/// one they began with.
package final class TLSContextSource: Sendable {
    private let context: Mutex<TLSContext>

    package init(_ context: TLSContext) {
        self.context = Mutex(context)
    }

    package var current: TLSContext { context.withLock { $0 } }

    package func replace(with new: TLSContext) {
        context.withLock { $0 = new }
    }
}
