import Dialog
import TestSupport

/// Random flows with every key of the flow language, all of them such that a machine can be made.
struct RandomBot {
    let machine: DialogMachine
    private(set) var topics: [String] = []

    init(using random: inout SeededGenerator) throws {
        topics = (0..<random.below(7) + 2).map { "random.t\($0)" }
        var flows: [FlowDefinition] = []
        for topic in topics { flows.append(Self.flow(topic, beside: topics, using: &random)) }
        var settings = SampleBot.settings
        settings.hasOperators = random.below(2) == 0
        settings.quiet += [topics[0]]
        let notices = [
            NoticeDefinition(name: "all", until: SampleBot.today + 1),
            NoticeDefinition(
                name: "one", topics: [topics[1]], when: SampleBot.guarded("city is almaty or citizenship is unknown")),
        ]
        machine = try SampleBot.machine(SampleBot.flows + flows, settings: settings, notices: notices)
    }

    private static let slots = [
        SlotDefinition(name: "service", entity: "service"),
        SlotDefinition(name: "centre", entity: "centre", needs: ["city"], offer: "board.centres"),
        SlotDefinition(
            name: "day", entity: "date", needs: ["centre"], offer: "board.days",
            allow: SampleBot.guarded("is not before today")),
        SlotDefinition(name: "people", entity: "people", fallback: .number(1)),
        SlotDefinition(name: "rooms", entity: "rooms", mayBeSkipped: true),
        SlotDefinition(name: "origin", entity: "city", role: .from),
        SlotDefinition(name: "number", entity: "iin", secrecy: .turn),
        SlotDefinition(name: "hidden", entity: "iin", secrecy: .masked),
        SlotDefinition(name: "note", entity: "note", mayBeSkipped: true),
        SlotDefinition(name: "sum", entity: "rent", needs: ["rooms"]),
    ]

    private static func flow(
        _ topic: String, beside topics: [String], using random: inout SeededGenerator
    ) -> FlowDefinition {
        let names = (0..<random.below(6) + 1).map { "s\($0)" }
        let slots = slots.filter { _ in random.below(3) > 0 }
        var kept = slots
        for slot in slots where !slot.needs.allSatisfy({ need in need == "city" || kept.contains { $0.name == need } }) {
            kept.removeAll { $0.name == slot.name }
        }
        let parts = (0..<random.below(3)).map { "p\($0)" }
        let targets = [Target.menu, .person] + (names + parts + topics + ["book", "docs.flat"]).map(Target.named)
        var states = parts.map { StateDefinition(name: $0, isPart: true, facts: ["f"]) }
        for name in names {
            states.append(state(name, slots: kept.map(\.name) + ["city", "citizenship"], targets, using: &random))
        }
        let start = random.below(4) == 0 ? parts.first ?? names[0] : names[0]
        return FlowDefinition(topic: topic, start: start, slots: kept, states: states)
    }

    private static func state(
        _ name: String, slots: [String], _ targets: [Target], using random: inout SeededGenerator
    ) -> StateDefinition {
        func any() -> Target { targets[random.below(targets.count)] }
        func onward() -> Target { random.below(4) == 0 ? .end : any() }
        func some() -> [String] { slots.filter { _ in random.below(3) == 0 } }
        var state = StateDefinition(name: name)
        switch random.below(9) {
        case 0, 1:
            state.choices = (0..<random.below(4) + 1).map { SampleBot.offer("c\($0)", any()) }
            state.see = random.below(2) == 0 ? ["docs.paper", "docs.unwritten"] : []
            state.clear = some()
        case 2:
            state.next = random.below(3) == 0 ? .parts : onward()
            state.clear = some()
        case 3, 4:
            let asked = some()
            state.work = .fill(asked.isEmpty ? [slots[0]] : asked)
            state.next = onward()
            state.outcomes = random.below(2) == 0 ? [SampleBot.offer("none", any())] : []
        case 5:
            state.work = .confirm(some())
            (state.agreed, state.refused) = (onward(), onward())
            state.unsure = random.below(2) == 0 ? any() : nil
        case 6:
            let guards = ["city is almaty", "day is over 3 days ago", "citizenship is not in eaeu", "note is unknown"]
            state.work = .cases(
                [StateDefinition.Case(when: SampleBot.guarded(guards[random.below(4)]), target: onward())]
                    + (random.below(5) == 0 ? [] : [StateDefinition.Case(target: onward())]))
        case 7:
            state.work = .lookUp("rents.price")
            state.outcomes = ["found", "old", "failed"].filter { _ in random.below(4) > 0 }.map {
                SampleBot.offer($0, onward())
            }
        default:
            state.work = .act("board.reserve")
            state.outcomes = ["reserved", "taken", "failed"].filter { _ in random.below(4) > 0 }.map {
                SampleBot.offer($0, onward())
            }
            state.undo = random.below(2) == 0 ? "docs.flat" : nil
        }
        return state
    }
}
