import Dialog
import Knowledge

/// Decides whether a guard can hold, by trying it on one value of each kind that the guards of its place tell apart.
///
/// Exact for what guards can say: two values that no test tells apart make no difference.
struct GuardWitnesses {
    /// Days by which today is moved, so that a test of today does not hang on the day of the check.
    private static let farDays: Int32 = 100_000

    private let slots: [String: (entity: EntityDefinition, isNeverUnknown: Bool)]
    private let entities: [EntityDefinition]
    private let today: Int32

    init(slots: [SlotLine], draft: ContentDraft) {
        let entities = Dictionary(draft.entities.map { ($0.name, $0) }) { first, _ in first }
        var known: [String: (entity: EntityDefinition, isNeverUnknown: Bool)] = [:]
        for slot in slots where known[slot.name.text] == nil {
            guard let entity = slot.entity.flatMap({ entities[$0.text] }) else { continue }
            known[slot.name.text] = (entity, slot.fallback != nil)
        }
        self.slots = known
        self.entities = Set(known.values.map(\.entity)).sorted { $0.name < $1.name }
        today = draft.today.number
    }

    /// Whether some person is one for whom the guard holds and none of the earlier ones does. True where it asks about
    /// what only a source knows, and where that would take more trials than `budget` has left.
    func canHold(_ condition: Guard, after earlier: [Guard] = [], budget: inout Int) -> Bool {
        guard isDecidable(condition) else { return true }
        let earlier = earlier.filter(isDecidable)
        let tests = ([condition] + earlier).flatMap(\.tests)
        let days = days(in: tests)
        let names = Set(tests.map(\.slot)).sorted()
        budget -= tests.count * days.count
        for today in days {
            guard budget > 0 else { return true }
            let choices = names.map { name in values(of: name, tests.filter { $0.slot == name }, today) }
            let (count, isTooMuch) = choices.reduce((earlier.count + 1, false)) { product, values in
                let (count, overflow) = product.0.multipliedReportingOverflow(by: values.count)
                return (count, product.1 || overflow)
            }
            guard !isTooMuch, count <= budget else { return true }
            budget -= count
            let situations = zip(names, choices).reduce([Values()]) { situations, slot in
                situations.flatMap { situation in slot.1.map { Self.adding($0, as: slot.0, to: situation) } }
            }
            let isFound = situations.contains { situation in
                holds(condition, situation, today) && !earlier.contains { holds($0, situation, today) }
            }
            if isFound { return true }
        }
        return false
    }

    private static func adding(_ value: Value?, as name: String, to values: Values) -> Values {
        var longer = values
        longer[name] = value
        return longer
    }

    private func holds(_ condition: Guard, _ values: Values, _ today: Int32) -> Bool {
        condition.holds(of: values, entities: entities, today: today)
    }

    /// Of slots and values that are there.
    private func isDecidable(_ condition: Guard) -> Bool {
        condition.tests.allSatisfy { test in
            guard let slot = slots[test.slot] else { return false }
            switch test.predicate {
            case .oneOf(let words):
                if case .values([]) = slot.entity.kind { return true }
                return words.allSatisfy { Value($0, of: slot.entity) != nil }
            case .inGroup(let group): return slot.entity.groups[group] != nil
            default: return true
            }
        }
    }

    private func days(in tests: [Guard.Test]) -> [Int32] {
        let named = tests.flatMap { $0.predicate.namedDays }
        return [today] + named.flatMap { [$0 &- Self.farDays, $0 &+ Self.farDays] }
    }

    /// One of each sort, unknown among them.
    private func values(of name: String, _ tests: [Guard.Test], _ today: Int32) -> [Value?] {
        guard let slot = slots[name] else { return [nil] }
        let open: [Value?] = slot.isNeverUnknown ? [] : [nil]
        return open + known(slot.entity, tests.map(\.predicate), today).map(Optional.some)
    }

    private func known(_ entity: EntityDefinition, _ predicates: [Guard.Predicate], _ today: Int32) -> [Value] {
        let words = predicates.flatMap(\.words)
        switch entity.kind {
        case .values(let values):
            var seen: Set<[Bool]> = []
            let all = (values.isEmpty ? words + ["-"] : values).map { Value.named(entity: entity.name, value: $0) }
            return all.filter { value in seen.insert(predicates.map { $0.tells(value.word, entity) }).inserted }
        case .number(let range):
            let named = predicates.flatMap(\.amounts) + words.compactMap { Int64($0) }
            let points = Self.around(named) + [range.lowerBound, range.upperBound]
            return Set(points).filter { range.contains($0) }.sorted().map { .number($0) }
        case .money:
            let points = Self.around(predicates.flatMap(\.amounts) + [1])
            return Set(points).sorted().map { .money($0, currency: "KZT") }
        case .date:
            let near = predicates.flatMap { $0.days(today) } + words.compactMap { CivilDate($0)?.number } + [today]
            return Set(Self.around(near)).sorted().map { .date($0) }
        case .time:
            return words.compactMap { Value($0, of: entity) } + [.time(0)]
        case .text: return [.text("-")]
        case .secret(let kind): return [.secret(kind, "")]
        }
    }

    /// Each number with its neighbours: tests change their answer nowhere else.
    private static func around<Number: FixedWidthInteger>(_ numbers: [Number]) -> [Number] {
        numbers.flatMap { [$0 &- 1, $0, $0 &+ 1] }
    }
}

extension Guard.Predicate {
    fileprivate var words: [String] {
        guard case .oneOf(let words) = self else { return [] }
        return words
    }

    fileprivate var amounts: [Int64] {
        switch self {
        case .over(let limit), .under(let limit): [limit]
        default: []
        }
    }

    fileprivate var namedDays: [Int32] {
        switch self {
        case .before(.on(let day)), .after(.on(let day)): [day]
        default: []
        }
    }

    fileprivate func days(_ today: Int32) -> [Int32] {
        switch self {
        case .before(.today), .after(.today): [today]
        case .daysAgo(let limit): [today &- limit]
        default: namedDays
        }
    }

    /// Whether it is true of a value of an entity by its word alone.
    fileprivate func tells(_ word: String, _ entity: EntityDefinition) -> Bool {
        switch self {
        case .oneOf(let words): words.contains(word)
        case .inGroup(let group): entity.groups[group]?.contains(word) == true
        default: false
        }
    }
}
