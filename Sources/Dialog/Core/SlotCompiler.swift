/// Makes the slots of the core: each with its entity, and with what rests on it.
struct SlotCompiler {
    private let settings: BotSettings
    private let entities: [String: EntityDefinition]

    init(settings: BotSettings, entities: [EntityDefinition]) throws(DialogError) {
        var byName: [String: EntityDefinition] = [:]
        for entity in entities {
            guard byName.updateValue(entity, forKey: entity.name) == nil else { throw .twice(entity.name) }
            guard 1...DialogLimits.name ~= entity.name.utf8.count else { throw .tooLong(entity.name) }
        }
        self.settings = settings
        self.entities = byName
    }

    /// The slots of the whole bot.
    func shared() throws(DialogError) -> [Slot] {
        var slots: [Slot] = []
        for slot in settings.shared { slots.append(try compiled(slot, among: settings.shared, in: "bot")) }
        guard Set(slots.map(\.name)).count == slots.count else { throw .twice("bot") }
        return slots
    }

    func flows(_ definitions: [FlowDefinition], starts: [String: Int]) throws(DialogError) -> [Flow] {
        var flows: [Flow] = []
        for definition in definitions {
            let own = Set(definition.slots.map(\.name))
            guard own.count == definition.slots.count else { throw .twice(definition.topic) }
            let shared = settings.shared.filter { !own.contains($0.name) }
            let all = definition.slots + shared
            guard all.count <= DialogLimits.slots else { throw .tooLong(definition.topic) }
            var slots: [Slot] = []
            for slot in all { slots.append(try compiled(slot, among: all, in: definition.topic)) }
            flows.append(Flow(topic: definition.topic, start: starts[definition.topic] ?? 0, slots: slots))
        }
        return flows
    }

    private func compiled(
        _ slot: SlotDefinition, among all: [SlotDefinition], in topic: String
    ) throws(DialogError) -> Slot {
        let entity = try entities[slot.entity].orThrow(.unknownEntity(slot.entity, in: topic))
        guard 1...DialogLimits.name ~= slot.name.utf8.count else { throw .tooLong(slot.name) }
        for need in slot.needs where !all.contains(where: { $0.name == need }) {
            throw .unknownSlot(need, in: topic)
        }
        if let fallback = slot.fallback, !entity.fits(fallback) { throw .unknownEntity(fallback.word, in: topic) }
        // A slot of the same name with values of another kind is the flow's own.
        let isShared = settings.shared.contains { $0.name == slot.name && $0.entity == slot.entity }
        return Slot(
            definition: slot, entity: entity, dependents: dependents(of: slot.name, among: all),
            isShared: isShared)
    }

    /// Everything that rests on a slot, in the order of the file.
    private func dependents(of name: String, among all: [SlotDefinition]) -> [String] {
        var reached: Set<String> = [name]
        var grew = true
        while grew {
            let more = all.filter { !reached.contains($0.name) && !reached.isDisjoint(with: $0.needs) }.map(\.name)
            reached.formUnion(more)
            grew = !more.isEmpty
        }
        return all.map(\.name).filter { $0 != name && reached.contains($0) }
    }
}
