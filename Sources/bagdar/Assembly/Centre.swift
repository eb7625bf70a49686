import Server
import Store
import Synchronization

/// The gateways of the centre's people, as far as they have said HELLO since the start.
final class Centre: Sendable {
    private let directory: GatewayDirectory
    private let names = Mutex<Set<String>>([])

    init(_ directory: GatewayDirectory) {
        self.directory = directory
    }

    /// A gateway has proved who it is; its role may be another than last time.
    func note(_ gateway: GatewayRecord) {
        names.withLock { names in
            if gateway.role == .operator { names.insert(gateway.name) } else { names.remove(gateway.name) }
        }
    }

    func holds(_ gateway: String) -> Bool { names.withLock { $0.contains(gateway) } }

    /// Whether anybody of the centre is connected.
    var isOpen: Bool { names.withLock { $0 }.contains(where: directory.isLive) }
}
