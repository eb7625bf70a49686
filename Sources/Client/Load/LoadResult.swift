/// What became of a load run.
package struct LoadResult: Equatable, Sendable {
    /// Requests that were answered inside the window.
    package var answered: Int
    /// From the moment a request was sent (closed pace) or due (open pace) to the last byte of its answer.
    package var latency: LatencySummary
    /// From dialling a connection to the moment at which it can be used.
    package var opening: LatencySummary
    /// How often which code refused.
    package var refused: [String: Int]
    /// Connections that broke, and requests never answered, by their reason.
    package var faults: [String: Int]
}
