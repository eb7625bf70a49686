import NIOCore
import Synchronization

/// Which connection is the live one of each gateway: the newest that was welcomed.
///
/// A turn's replies belong to the gateway, not to the connection that brought the message: when the two differ, the
/// live connection is told to look into the store.
final class GatewayDirectory: Sendable {
    private let live = Mutex<[String: GatewayPeer]>([:])

    /// Makes `peer` the live connection; the one it replaces, if any, is returned.
    func enter(_ peer: GatewayPeer, as name: String) -> GatewayPeer? {
        live.withLock { live in
            let replaced = live[name]
            live[name] = peer
            return replaced
        }
    }

    /// Forgets `peer`, if it is still the live one, and makes `older` the live one again.
    func leave(_ peer: GatewayPeer, as name: String, to older: GatewayPeer? = nil) {
        live.withLock { live in
            if live[name] === peer { live[name] = older }
        }
    }

    func peer(named name: String) -> GatewayPeer? {
        live.withLock { $0[name] }
    }
}

/// A welcomed gateway connection, seen from any thread: what it is told arrives on its own loop.
final class GatewayPeer: Sendable {
    private let loop: any EventLoop
    private let handler: NIOLoopBound<GatewayHandler>

    init(_ handler: GatewayHandler, on loop: any EventLoop) {
        self.loop = loop
        self.handler = NIOLoopBound(handler, eventLoop: loop)
    }

    /// A newer connection of the same gateway was welcomed.
    func replace() {
        loop.execute { self.handler.value.replaced() }
    }

    /// The replies from `first` to `last` were committed through another connection.
    func rescan(from first: Int64, through last: Int64) {
        loop.execute { self.handler.value.rescan(from: first, through: last) }
    }
}
