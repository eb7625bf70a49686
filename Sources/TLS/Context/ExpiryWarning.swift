/// When to warn that a certificate expires: 14 and 3 days before, once each for every certificate.
package struct ExpiryWarning: Sendable {
    /// Days before the end, the first warning first.
    package static let days: [Int64] = [14, 3]

    private var expiresAt: Int64?
    /// How many of the warnings were given.
    private var given = 0

    package init() {}

    /// The days that are left, when a warning is due; times are seconds since 1970.
    package mutating func due(expiresAt: Int64?, now: Int64) -> Int64? {
        guard let expiresAt else { return nil }
        if self.expiresAt != expiresAt { (self.expiresAt, given) = (expiresAt, 0) }
        let left = expiresAt - now
        let reached = Self.days.count { left <= $0 * 86_400 }
        guard reached > given else { return nil }
        given = reached
        return max(0, left / 86_400)
    }
}
