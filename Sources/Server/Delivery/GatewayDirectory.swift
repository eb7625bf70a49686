import NIOCore
import Synchronization

/// Which connection is the live one of each gateway: the newest that was welcomed.
///
/// A turn's replies belong to the gateway, not to the connection that brought the message: when the two differ, the
/// live connection is told to look into the store.
package final class GatewayDirectory: Sendable {
    private let live = Mutex<[String: GatewayPeer]>([:])

    package init() {}

    /// Whether the gateway has a connection that was welcomed.
    package func isLive(_ gateway: String) -> Bool { peer(named: gateway) != nil }

    /// Tells a gateway's live connection of replies that came about elsewhere: by a wake-up, by another gateway, by time.
    /// From any thread; a gateway without a connection finds out when it has one.
    package func announce(owed: [Int64], dropped: [Int64], to gateway: String) {
        peer(named: gateway)?.hear(owed: owed, dropped: dropped, isPush: true)
    }

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

    /// Of replies that came about elsewhere; see `GatewayHandler.hear`.
    func hear(owed: [Int64], dropped: [Int64], isPush: Bool) {
        loop.execute { self.handler.value.hear(owed: owed, dropped: dropped, isPush: isPush) }
    }
}
