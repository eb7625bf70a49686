import Dialog

/// All that can happen in one flow: its situations, and every turn that leads from one to another.
struct FlowGraph: Sendable {
    /// A place where the flow can stand, with what is known there; all that the dialog cannot tell apart is one situation.
    struct Situation: Sendable {
        var session: Session
        /// The turn that led here first: the shortest way.
        var arrival: Turn
    }

    /// One turn, as it is told again.
    struct Turn: Sendable {
        /// The number of the flow in which it is taken.
        let flow: Int
        /// The situation in which it began; nil where it opens the flow.
        var from: Int?
        /// What was known of the person before the flow was opened.
        var known: Values = [:]
        var move: Move
        var answers: [TurnTree.Given]
    }

    /// What a turn comes to.
    enum Target: Hashable, Sendable {
        case situation(Int)
        /// Another flow asks a question now.
        case flow(Int)
        /// The conversation stands outside of every question.
        case over
    }

    struct Edge: Sendable {
        var turn: Turn
        var target: Target
        /// An answer was given or a person named.
        var isServed: Bool
        /// It answered what was asked, or failed to, and brought nobody an answer by that.
        var isCounted: Bool
        /// The laws that hold in this turn, by number, of those that say «in the end».
        var fulfilled: UInt64
    }

    /// The number of the flow.
    let flow: Int
    var situations: [Situation] = []
    /// Those that open the flow, from outside.
    var entries: [Edge] = []
    /// For each situation the turns that begin there.
    var edges: [[Edge]] = []
    var violations: [Violation] = []
    /// Turns that were played.
    var turns = 0
    /// What was too much to be looked at.
    var isCut = false

    /// The turns of the shortest way to a situation, the last one with its end.
    func way(to situation: Int?, then last: Turn? = nil) -> [Turn] {
        var turns = last.map { [$0] } ?? []
        var place = situation
        while let here = place {
            turns.append(situations[here].arrival)
            place = situations[here].arrival.from
        }
        return turns.reversed()
    }
}
