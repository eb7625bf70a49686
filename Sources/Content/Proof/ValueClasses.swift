import Dialog

/// For every name that the guards of a flow can see, a few values that stand for all: one for each way in which the guards
/// can tell them apart, and never fewer than two where there are two, so that one can take the place of the other.
struct ValueClasses {
    private let tests: [String: [Guard.Test]]
    private let entities: [EntityDefinition]
    private let today: Int32
    private var ofSlots: [String: [Value]] = [:]

    /// `guards` are those of one flow, the rules of its slots among them; `slots` are the flow's.
    init(guards: [Guard], slots: [Slot], entities: [EntityDefinition], today: Int32) {
        tests = Dictionary(grouping: guards.flatMap(\.tests), by: \.slot)
        self.entities = entities
        self.today = today
        for slot in slots { ofSlots[slot.name] = values(of: slot.name, as: slot.entity) }
    }

    /// The values that stand for all of a slot.
    func values(of slot: Slot) -> [Value] { ofSlots[slot.name] ?? values(of: slot.name, as: slot.entity) }

    /// The values that stand for all that a name can be, as an entity says it.
    func values(of name: String, as entity: EntityDefinition) -> [Value] {
        representatives(of: name, among: candidates(name, entity))
    }

    /// Whether any guard asks about it.
    func tells(apart name: String) -> Bool { tests[name] != nil }

    /// One value a signature; a second one of the first where there is but one.
    private func representatives(of name: String, among candidates: [Value]) -> [Value] {
        guard let tests = tests[name] else { return Array(candidates.prefix(2)) }
        var signatures: [[Bool]] = []
        var chosen: [Value] = []
        for candidate in candidates {
            let signature = tests.map { test in
                var values: Values = [:]
                values[name] = candidate
                return Guard([test]).holds(of: values, entities: entities, today: today)
            }
            guard !signatures.contains(signature) else { continue }
            signatures.append(signature)
            chosen.append(candidate)
        }
        if chosen.count == 1, let second = candidates.first(where: { $0 != chosen[0] }) { chosen.append(second) }
        return chosen
    }

    private func candidates(_ name: String, _ entity: EntityDefinition) -> [Value] {
        switch entity.kind {
        case .values(let words):
            let words = words.isEmpty ? named(in: name) + ["any-1", "any-2"] : words
            return words.map { .named(entity: entity.name, value: $0) }
        case .number(let range):
            let edges = limits(of: name).flatMap { [$0 &- 1, $0, $0 &+ 1] }
            let numbers = [range.lowerBound, range.upperBound] + edges
            return numbers.filter(range.contains).map { .number($0) }
        case .money: return ([1000, 2000] + limits(of: name).flatMap { [$0 &- 1, $0 &+ 1] }).map(Self.tenge)
        case .date: return days(of: name).map { .date($0) }
        case .time: return [.time(9 * 60), .time(15 * 60)]
        case .text: return [.text("text-1"), .text("text-2")]
        case .secret(let kind): return [.secret(kind, "0")]
        }
    }

    private static func tenge(_ units: Int64) -> Value { .money(units, currency: "KZT") }

    /// Words that guards compare a name with: of values that no file lists.
    private func named(in name: String) -> [String] {
        (tests[name] ?? []).flatMap { test in
            if case .oneOf(let words) = test.predicate { words } else { [String]() }
        }
    }

    private func limits(of name: String) -> [Int64] {
        (tests[name] ?? []).compactMap { test in
            switch test.predicate {
            case .over(let limit), .under(let limit): limit
            default: nil
            }
        }
    }

    /// Today and its neighbours, and both sides of every day that a guard names.
    private func days(of name: String) -> [Int32] {
        let edges = (tests[name] ?? []).flatMap { test -> [Int32] in
            switch test.predicate {
            case .daysAgo(let limit): [today &- limit &- 1, today &- limit]
            case .before(.on(let day)), .after(.on(let day)): [day &- 1, day, day &+ 1]
            default: []
            }
        }
        return [today, today &+ 1, today &- 1] + edges
    }
}
