/// What a load generator says on one connection, and how it knows that it was answered: lines out, lines in.
///
/// Times are nanoseconds of the loop's clock; a request carries the moment at which it was due and gives it back.
package protocol LoadDialect {
    /// TLS is up: prints what has to be said first.
    mutating func connected(into output: inout [UInt8])

    /// Whether one more request may be sent now.
    var isReady: Bool { get }

    /// Prints one request, due since `moment`. Only while `isReady`.
    mutating func ask(since moment: UInt64, into output: inout [UInt8])

    /// One line without its LF; nil where nothing follows from it. It may print an answer of its own.
    mutating func received(_ line: Span<UInt8>, into output: inout [UInt8]) -> LoadEvent?
}

/// What a line meant to whoever counts.
package enum LoadEvent: Equatable, Sendable {
    /// Requests may be sent from now on.
    case opened
    /// A request that was due since this moment is answered, whole.
    case answered(since: UInt64)
    /// … or refused, with this code.
    case refused(since: UInt64, code: String)
    /// The other end does not speak as it should, or has said goodbye.
    case broken(String)
}
