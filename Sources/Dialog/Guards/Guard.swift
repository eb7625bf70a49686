/// A condition in words, read: all of its tests must hold. Decided exactly; of an unknown slot nothing holds but that.
package struct Guard: Hashable, Sendable {
    package var tests: [Test]

    package init(_ tests: [Test]) { self.tests = tests }

    /// One test of one slot, or of one value that a source gave.
    package struct Test: Hashable, Sendable {
        package var slot: String
        package var isNegated: Bool
        package var predicate: Predicate

        package init(_ slot: String, isNegated: Bool = false, _ predicate: Predicate) {
            self.slot = slot
            self.isNegated = isNegated
            self.predicate = predicate
        }
    }

    package enum Predicate: Hashable, Sendable {
        case unknown
        /// One of these words.
        case oneOf([String])
        /// One of the values of this group of the slot's entity.
        case inGroup(String)
        /// A date more than so many days before today.
        case daysAgo(over: Int32)
        case before(Day)
        case after(Day)
        /// A number or a sum above this one.
        case over(Int64)
        case under(Int64)
    }

    package enum Day: Hashable, Sendable {
        case today
        /// Days since 1970-01-01.
        case on(Int32)
    }
}

/// What a guard is decided on.
struct GuardFacts {
    let today: Int32
    /// Sets of values by entity and group.
    let groups: [String: [String: Set<String>]]
    /// The value of a slot, or what a source gave under that name; nil is unknown.
    let value: (String) -> Value?
}

extension Guard {
    func holds(_ facts: GuardFacts) -> Bool { tests.allSatisfy { $0.holds(facts) } }

    /// Whether it holds of some values, by the names of slots.
    package func holds(of values: Values, entities: [EntityDefinition], today: Int32) -> Bool {
        let groups = Dictionary(entities.map { ($0.name, $0.groups.mapValues(Set.init)) }) { first, _ in first }
        return holds(GuardFacts(today: today, groups: groups) { values[$0] })
    }

    /// The names of the slots and values that it asks about.
    package var slots: Set<String> { Set(tests.map(\.slot)) }
}

extension Guard.Test {
    func holds(_ facts: GuardFacts) -> Bool {
        let value = facts.value(slot)
        if predicate == .unknown { return (value == nil) != isNegated }
        // Nothing follows from what nobody said: neither that it is so nor that it is not.
        guard let value else { return false }
        return predicate.holds(of: value, facts) != isNegated
    }
}

extension Guard.Predicate {
    fileprivate func holds(of value: Value, _ facts: GuardFacts) -> Bool {
        switch self {
        case .unknown: return false
        case .oneOf(let words): return words.contains(value.word)
        case .inGroup(let group):
            guard case .named(let entity, let word) = value else { return false }
            return facts.groups[entity]?[group]?.contains(word) == true
        case .daysAgo(let limit): return value.day.map { Int64(facts.today) - Int64($0) > Int64(limit) } ?? false
        case .before(let day): return value.day.map { $0 < day.number(facts.today) } ?? false
        case .after(let day): return value.day.map { $0 > day.number(facts.today) } ?? false
        case .over(let limit): return value.amount.map { $0 > limit } ?? false
        case .under(let limit): return value.amount.map { $0 < limit } ?? false
        }
    }
}

extension Guard.Day {
    fileprivate func number(_ today: Int32) -> Int32 {
        switch self {
        case .today: today
        case .on(let day): day
        }
    }
}

extension Value {
    fileprivate var day: Int32? {
        guard case .date(let day) = self else { return nil }
        return day
    }

    fileprivate var amount: Int64? {
        switch self {
        case .number(let amount), .money(let amount, _): amount
        default: nil
        }
    }
}
