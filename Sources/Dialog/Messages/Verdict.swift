/// What understanding decided about the topic of a clause.
package struct Verdict: Hashable, Sendable {
    package enum Decision: UInt8, Hashable, Sendable, CaseIterable {
        /// The first candidate is meant.
        case sure
        /// One of the two or three candidates is meant: ask which.
        case torn
        /// None is likely enough; the candidates are the nearest there are.
        case unknown
    }

    /// Candidates, at most.
    package static let maximumCandidates = 3
    /// Nothing understood, nothing near.
    package static let unknown = Verdict(.unknown, [])

    package let decision: Decision
    /// The likeliest first; never the topic of what is out of scope. At least one where sure, two where torn.
    package let candidates: [Intent]

    /// A decision that its candidates do not bear becomes `unknown`.
    package init(_ decision: Decision, _ candidates: [Intent]) {
        self.candidates = Array(candidates.prefix(Self.maximumCandidates))
        let needed =
            switch decision {
            case .sure: 1
            case .torn: 2
            case .unknown: 0
            }
        self.decision = candidates.count >= needed ? decision : .unknown
    }

    /// The topic that is meant; nil where that is not sure.
    package var sure: Intent? { decision == .sure ? candidates.first : nil }
}
