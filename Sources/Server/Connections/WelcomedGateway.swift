/// What a connection knows once it was welcomed.
final class WelcomedGateway {
    let name: String
    let peer: GatewayPeer
    var delivery: Delivery
    /// Replies whose deletion is on its way to the disk.
    var isSettling: Set<Int64> = []
    /// Replies in flight that the gateway could not deliver and wants later.
    var isPutOff: Set<Int64> = []

    init(name: String, peer: GatewayPeer, delivery: Delivery) {
        self.name = name
        self.peer = peer
        self.delivery = delivery
    }

    /// Of replies that came about elsewhere. Pushes have no OK, so they need not bear `again`.
    func hear(owed: [Int64], dropped: [Int64], isPush: Bool) {
        for number in dropped { delivery.settle(number) }
        if let first = owed.first, let last = owed.last {
            delivery.rescan(from: first, through: last, announcing: isPush ? owed : [])
        }
    }

    /// The connection is gone; a newer one may have taken its place already.
    func leave(_ directory: GatewayDirectory) {
        directory.leave(peer, as: name)
    }
}
