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

    /// The connection is gone; a newer one may have taken its place already.
    func leave(_ directory: GatewayDirectory) {
        directory.leave(peer, as: name)
    }
}
