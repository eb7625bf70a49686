/// What a source said to a request.
package struct Answer: Hashable, Sendable {
    /// The outcome that every source has.
    package static let failed = "failed"
    /// What an offer or a reservation without a word of its own comes to.
    package static let found = "found"
    /// Options of one offer, at most; more are left out.
    package static let maximumOptions = 200

    /// The id of the request.
    package var to: Int
    package var outcome: String
    /// What texts may show, until the flow ends.
    package var values: Values
    /// The good values, for an offer.
    package var options: [Value]

    package init(to: Int, outcome: String, values: Values = [:], options: [Value] = []) {
        self.to = to
        self.outcome = outcome
        self.values = values
        self.options = options
    }

    /// The answer of a source that gave none.
    package static func failure(of request: Request) -> Answer { Answer(to: request.id, outcome: failed) }
}
