import Dialog
import Knowledge

/// What is searched: one flow of a bundle, with what its guards can tell apart.
struct Subject {
    let bundle: ContentBundle
    let number: Int
    let classes: ValueClasses
    let declarations: [String: SourceDeclaration]
    /// The slots on which anything in the flow rests; of any other it cannot matter what is known.
    let slots: [Slot]
    /// The states of the flow.
    let states: [State]
    let today: Day
    /// By slot two values that no guard tells apart: what holds of one holds of the other.
    let twins: [String: (Value, Value)]
    let tree: TurnTree

    var machine: DialogMachine { bundle.machine }
    var flow: Flow { machine.flows[number] }
    var topic: String { flow.topic }

    init(_ bundle: ContentBundle, flow number: Int, declarations: [String: SourceDeclaration], today: Day) {
        self.bundle = bundle
        self.number = number
        self.declarations = declarations
        self.today = today
        let flow = bundle.machine.flows[number]
        states = bundle.machine.states.filter { $0.flow == number }
        let conditions = states.flatMap(\.transitions).compactMap(\.condition)
        let guards = conditions.compactMap { if case .holds(let rule) = $0 { rule } else { nil } }
        let rules = flow.slots.compactMap(\.definition.allow)
        classes = ValueClasses(
            guards: guards + rules, slots: flow.slots, entities: bundle.entities, today: today.number)
        let slots = Self.needed(flow, states, guards, declarations)
        let classes = classes
        let twins = slots.compactMap { slot -> (String, (Value, Value))? in
            let values = classes.values(of: slot)
            guard values.count == 2, !classes.tells(apart: slot.name) else { return nil }
            return (slot.name, (values[0], values[1]))
        }
        self.slots = slots
        self.twins = Dictionary(twins) { first, _ in first }
        tree = TurnTree(
            machine: bundle.machine, declarations: declarations, classes: classes, entities: bundle.entities)
    }

    /// One value for each way in which the guards tell a slot's values apart.
    func distinct(_ slot: Slot) -> [Value] {
        let values = classes.values(of: slot)
        return twins[slot.name] == nil ? values : Array(values.prefix(1))
    }

    /// Noon: far enough from the end of every count of days, in milliseconds since 1970.
    var noon: Int64 { Int64(today.number) * 86_400_000 + 43_200_000 }

    /// A person who has not said anything yet, but of whom this is known.
    func fresh(knowing shared: Values) -> Session {
        var session = Session()
        session.language = bundle.languages.first
        session.lastSureLanguage = session.language
        session.shared = shared
        session.turns = 1
        session.lastAt = noon
        return session
    }

    private static func needed(
        _ flow: Flow, _ states: [State], _ guards: [Guard], _ declarations: [String: SourceDeclaration]
    ) -> [Slot] {
        var names = Set(guards.flatMap(\.slots))
        for state in states {
            names.formUnion(state.clear)
            names.formUnion(state.lines?.variables ?? [])
            switch state.work {
            case .ask(let slot): names.insert(slot.name)
            case .confirm(let slots): names.formUnion(slots)
            case .lookUp(let question), .act(let question, _):
                names.formUnion(arguments(of: question, declarations))
            case .say, .branch: break
            }
        }
        var count = -1
        while count != names.count {
            count = names.count
            for slot in flow.slots where names.contains(slot.name) {
                names.formUnion(slot.definition.needs)
                names.formUnion(slot.definition.allow?.slots ?? [])
                names.formUnion(slot.definition.offer.map { arguments(of: $0, declarations) } ?? [])
            }
        }
        return flow.slots.filter { names.contains($0.name) }
    }

    private static func arguments(of question: String, _ declarations: [String: SourceDeclaration]) -> [String] {
        guard let dot = question.firstIndex(of: ".") else { return [] }
        let declared = declarations[String(question[..<dot])]?[String(question[question.index(after: dot)...])]
        return declared?.arguments.map(\.name) ?? []
    }
}

extension Subject {
    /// Every combination of what may be known when the flow is opened, the empty one first; nothing where there are too many.
    func combinations(atMost limit: Int) -> [Values]? {
        var all: [Values] = [[:]]
        for slot in slots {
            let values = distinct(slot)
            guard all.count <= limit / (values.count + 1) else { return nil }
            all += values.flatMap { value in
                all.map { known in
                    var known = known
                    known[slot.name] = value
                    return known
                }
            }
        }
        return all
    }

    /// Nothing, each value alone, and one of every slot: where all combinations are too many.
    var fewCombinations: [Values] {
        var full: Values = [:]
        var single: [Values] = [[:]]
        for slot in slots {
            for value in distinct(slot) {
                var one: Values = [:]
                one[slot.name] = value
                single.append(one)
                if full[slot.name] == nil { full[slot.name] = value }
            }
        }
        return single + [full]
    }
}
