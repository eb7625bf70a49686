/// A reference from one pattern to another, and the byte of its file where it stands.
struct PatternReference: Hashable, Sendable {
    let target: Int
    let offset: Int

    /// The references that lead back to a pattern on the way to them: without these there would be no cycle.
    ///
    /// `references[i]` are those of pattern i. A walk with its own stack, because a chain may be as long as a file.
    static func closingCycles(in references: [[PatternReference]]) -> [(from: Int, reference: PatternReference)] {
        enum State { case new, onTheWay, done }
        var states = Array(repeating: State.new, count: references.count)
        var closings: [(from: Int, reference: PatternReference)] = []
        var way: [(pattern: Int, next: Int)] = []
        for root in references.indices where states[root] == .new {
            states[root] = .onTheWay
            way.append((root, 0))
            while let (pattern, next) = way.popLast() {
                guard next < references[pattern].count else {
                    states[pattern] = .done
                    continue
                }
                way.append((pattern, next + 1))
                let reference = references[pattern][next]
                switch states[reference.target] {
                case .new:
                    states[reference.target] = .onTheWay
                    way.append((reference.target, 0))
                case .onTheWay: closings.append((pattern, reference))
                case .done: break
                }
            }
        }
        return closings
    }
}
