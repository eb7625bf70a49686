package import NIOCore

/// Whose connection it is, for the limits by address: an IPv4 address, or the network of an IPv6 one (its first 64 bits,
/// which one household has to itself).
package struct PeerAddress: Hashable, Sendable {
    private let network: String

    /// nil where no limit by address applies: this machine itself, and what has no address.
    package init?(_ address: SocketAddress?) {
        guard let text = address?.ipAddress else { return nil }
        let network = text.contains(":") ? Self.network(v6: text) : Self.network(v4: text[...])
        guard let network else { return nil }
        self.network = network
    }

    private static func network(v4 text: Substring) -> String? {
        text.hasPrefix("127.") ? nil : String(text)
    }

    private static func network(v6 text: String) -> String? {
        // ::ffff:a.b.c.d is an IPv4 address on a socket of both kinds.
        if text.contains("."), let last = text.split(separator: ":").last { return network(v4: last) }
        guard text != "::1" else { return nil }
        let halves = text.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
            .map { $0.split(separator: ":") }
        let zeros = 8 - halves.map(\.count).reduce(0, +)
        let groups = (halves.first ?? []) + Array(repeating: "0", count: max(0, zeros)) + halves.dropFirst().joined()
        return groups.prefix(4).joined(separator: ":")
    }
}
