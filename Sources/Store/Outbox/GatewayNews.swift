/// What the live connection of a gateway has to hear of a commit that came about elsewhere.
package struct GatewayNews: Hashable, Sendable {
    package var gateway: String
    /// Numbers of replies that are owed now, in their order.
    package var owed: [Int64]
    /// Numbers of replies that are owed no more, though nobody acknowledged them.
    package var dropped: [Int64]

    package init(gateway: String, owed: [Int64] = [], dropped: [Int64] = []) {
        self.gateway = gateway
        self.owed = owed
        self.dropped = dropped
    }
}

extension [GatewayNews] {
    /// Adds to what a gateway hears; a handful of gateways at most, so looking through them is quick.
    mutating func add(_ gateway: String, owed: [Int64] = [], dropped: [Int64] = []) {
        guard !owed.isEmpty || !dropped.isEmpty else { return }
        guard let index = firstIndex(where: { $0.gateway == gateway }) else {
            return append(GatewayNews(gateway: gateway, owed: owed, dropped: dropped))
        }
        self[index].owed += owed
        self[index].dropped += dropped
    }
}
