import Dialog

/// A conversation that goes on from step to step.
struct Talk {
    let machine: DialogMachine
    var session = Session()
    private(set) var last: Step?

    init() throws { machine = try SampleBot.machine() }

    /// Plays one event and gives what was said.
    @discardableResult
    mutating func hear(_ event: Event) -> [Reply] {
        let step = machine.step(from: session, on: event)
        session = step.session
        last = step
        return step.actions.compactMap { action in
            guard case .say(let reply) = action else { return nil }
            return reply
        }
    }

    /// Plays one event and gives the texts of what was said.
    @discardableResult
    mutating func texts(_ event: Event) -> [String] { hear(event).map(\.text) }
}
