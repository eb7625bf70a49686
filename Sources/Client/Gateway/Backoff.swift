/// How long a gateway waits before it dials again (G5): 0.1 s, doubling up to 30 s, between half and all of it at random;
/// from the start again after a WELCOME.
package struct Backoff: Sendable {
    private static let first: Int64 = 100
    private static let longest: Int64 = 30_000

    private var pause = Self.first

    package init() {}

    /// Milliseconds until the next try; `least` is what the server asked for.
    package mutating func next(least: Int64, using random: inout some RandomNumberGenerator) -> Int64 {
        let jittered = Int64.random(in: pause / 2...pause, using: &random)
        pause = min(Self.longest, pause * 2)
        return max(least, jittered)
    }

    /// It worked.
    package mutating func reset() { pause = Self.first }
}
