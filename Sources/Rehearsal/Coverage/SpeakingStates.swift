package import Dialog

/// Which state of the core said a reply: several of them, one a slot, share a path.
package struct SpeakingStates: Sendable {
    private let numbers: [String: [(base: String, number: Int)]]

    package init(_ machine: DialogMachine) {
        var numbers: [String: [(base: String, number: Int)]] = [:]
        for (number, state) in machine.states.enumerated() {
            guard let lines = state.lines else { continue }
            numbers[state.position.path, default: []].append((lines.base.key, number))
        }
        self.numbers = numbers
    }

    func number(of reply: Reply) -> Int? {
        guard let candidates = reply.state.flatMap({ numbers[$0] }) else { return nil }
        if candidates.count == 1 { return candidates[0].number }
        // `ask-day-again` belongs to `ask-day`: the longest key that it begins with.
        return candidates.filter { reply.text.hasPrefix($0.base) }.max { $0.base.utf8.count < $1.base.utf8.count }?
            .number
    }
}
