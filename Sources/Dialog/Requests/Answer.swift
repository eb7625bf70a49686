/// What a source said to a request.
package struct Answer: Hashable, Sendable {
    /// The outcome that every source has.
    package static let failed = "failed"
    /// What an offer or a reservation without a word of its own comes to.
    package static let found = "found"
    /// What an offer of nothing comes to.
    package static let none = "none"
    /// Options of one offer, at most; more are left out.
    package static let maximumOptions = 200

    /// The id of the request.
    package var to: Int
    package var outcome: String
    /// What texts may show, until the flow ends.
    package var values: Values
    /// The good values, for an offer.
    package var options: [Value]
    /// For a deed: it was done. A board whose place somebody else took says that nothing was done, so that `back` does not
    /// stop there.
    package var hasActed: Bool

    /// What failed has not acted, whatever is said of it.
    package init(to: Int, outcome: String, values: Values = [:], options: [Value] = [], hasActed: Bool = true) {
        self.to = to
        self.outcome = outcome
        self.values = values
        self.options = options
        self.hasActed = hasActed && outcome != Self.failed
    }

    /// The answer of a source that gave none.
    package static func failure(of request: Request) -> Answer { Answer(to: request.id, outcome: failed) }
}
