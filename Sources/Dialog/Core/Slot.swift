/// A slot of the core: its definition with its entity, ready for use.
package struct Slot: Hashable, Sendable {
    package let definition: SlotDefinition
    package let entity: EntityDefinition
    /// Every slot of the flow whose value rests on this one, directly or not.
    package let dependents: [String]
    /// A slot of the whole bot.
    package let isShared: Bool

    /// The name of the choice that leaves a slot open.
    static let skip = "skip"

    package var name: String { definition.name }

    /// The entity's values where they are few enough for buttons.
    var choices: [Value] {
        guard case .values(let values) = entity.kind, values.count <= DialogLimits.choices else { return [] }
        return values.map { .named(entity: entity.name, value: $0) }
    }

    /// Digits are an answer to its question.
    var takesNumbers: Bool {
        switch entity.kind {
        case .number, .date, .time, .money, .secret: true
        case .values, .text: false
        }
    }

    /// Whether a value that stood in a message may fill it.
    func takes(_ found: FoundValue) -> Bool {
        guard found.entity == entity.name, entity.fits(found.value) else { return false }
        guard let role = definition.role else { return found.role != .from }
        return found.role == role || found.role == nil
    }
}
