/// How much a fact is leaned on when it is said: it decides the words of the source line.
package enum Hedge: String, Hashable, Sendable, CaseIterable, Comparable {
    /// Confirmed, and not past its date.
    case confirmed
    /// Widely known, no source.
    case general
    /// Confirmed, but it changes often.
    case changes
    /// Confirmed once, past its date.
    case old
    /// Not known.
    case unknown

    /// Whether it has a source to name.
    package var isSourced: Bool { self == .confirmed || self == .changes || self == .old }

    /// The surer one is less.
    package static func < (one: Hedge, other: Hedge) -> Bool { one.rank < other.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
