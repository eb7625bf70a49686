import Glibc
package import LineProtocol
package import Logging
package import NIOCore
import Synchronization

/// What every connection of a server shares.
package final class ConnectionEnvironment: Sendable {
    let limits: Limits
    let responder: any Responder
    let product: String
    let logger: Logger
    let directory: GatewayDirectory
    /// What DRAIN says of where to go, as host:port; empty: here again.
    let drainTo: [String]
    let tags = SessionTags()
    let addresses: AddressBook
    /// Seconds since 1970.
    let clock: @Sendable () -> Int64
    /// The connections whose handshake is done.
    package let connections = ConnectionRegister()
    private let queues = Mutex<[ObjectIdentifier: LoopQueue]>([:])

    /// - Parameter product: what INFO calls the server, such as `bagdar/1.0`.
    package init(
        limits: Limits, responder: any Responder, product: String, logger: Logger,
        directory: GatewayDirectory = GatewayDirectory(), drainTo: [String] = [],
        clock: @escaping @Sendable () -> Int64 = { Int64(time(nil)) }
    ) {
        self.clock = clock
        self.directory = directory
        self.drainTo = drainTo
        self.limits = limits
        self.responder = responder
        self.product = product
        self.logger = logger
        addresses = AddressBook(limits: limits)
    }

    /// What a new connection needs behind its TLS: it waits for the handshake and then serves the mode that it settled. nil:
    /// too many of this address are in their handshake.
    package func makeHandler(for address: SocketAddress? = nil) -> (any ChannelHandler)? {
        Admission(PeerAddress(address), in: addresses).map { ModeHandler(self, $0) }
    }

    /// The one queue of a loop, made when the loop is first seen.
    func queue(of loop: any EventLoop) -> LoopQueue {
        queues.withLock { queues in
            if let queue = queues[ObjectIdentifier(loop)] { return queue }
            let queue = LoopQueue(on: loop)
            queues[ObjectIdentifier(loop)] = queue
            return queue
        }
    }

    /// The loops are about to end: whatever is answered from now on has nobody to go to.
    func closeQueues() {
        queues.withLock { queues in
            for queue in queues.values { queue.close() }
        }
    }
}
