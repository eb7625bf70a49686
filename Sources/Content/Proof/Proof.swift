import Dialog
package import Knowledge

/// What an exhaustive search of all flows has shown: whatever a person does and whatever sources say, there is an answer or
/// a person, nothing goes round without a question, every reply can be said, and every law holds.
///
/// Each flow is searched alone, from every opening. What lies below it on the stack changes nothing of what it does, which
/// the engine's own tests prove; when it is over, the question below it is asked again and stands where it stood.
package struct Proof: Sendable {
    /// What must not happen and can; empty: proved.
    package let violations: [Violation]
    package let flows: Int
    package let situations: Int
    /// Turns that were played.
    package let turns: Int
    /// Messages until an answer or a person, at most.
    package let longest: Int
    /// Topics with more situations, or more ways to be opened, than were looked at.
    package let cut: [String]

    /// Searches a bundle as on a certain day. Total; a second or two for a whole country's dialogs. `isBeside` other work it
    /// takes one thread, else all cores.
    package static func of(_ bundle: ContentBundle, today: Day = .ofMachine, isBeside: Bool = false) -> Proof {
        let search = Search(bundle, today: today, isBeside: isBeside)
        let graphs = search.graphs
        var bound = AnswerBound(graphs)
        let longest = graphs.map { bound.longest(in: $0.flow) }
        let violations =
            graphs.flatMap(\.violations) + search.rounds(of: bound) + search.tooLong(longest) + search.unfulfilled
        return Proof(
            violations: violations, flows: graphs.count, situations: graphs.reduce(0) { $0 + $1.situations.count },
            turns: graphs.reduce(0) { $0 + $1.turns }, longest: longest.map(\.messages).max() ?? 0,
            cut: graphs.filter(\.isCut).map { bundle.machine.flows[$0.flow].topic })
    }
}
