/// How a source is doing, for staff.
package struct SourceReport: Hashable, Sendable {
    package enum State: String, Hashable, Sendable {
        /// It has failed in nothing lately.
        case ready
        /// Its last answer was none.
        case failing
        /// It failed again and again and is not asked for a while.
        case resting
    }

    package var name: String
    package var kind: SourcePlan.Kind
    package var state: State
    package var answers: Int
    package var failures: Int
    /// Questions in work now.
    package var running: Int
    /// Since its last answer that was no failure; nil: none yet.
    package var lastAnswer: Duration?
    /// Since the newest answer that is kept; nil: none is.
    package var cacheAge: Duration?
    /// Why it failed last; without people's words.
    package var reason: String?
}
