/// A slot of the core: its definition with its entity, ready for use.
package final class Slot: Sendable {
    package let definition: SlotDefinition
    package let entity: EntityDefinition
    /// Every slot of the flow whose value rests on this one, directly or not.
    package let dependents: [String]
    /// A slot of the whole bot.
    package let isShared: Bool

    /// The name of the choice that leaves a slot open.
    static let skip = "skip"

    package let name: String
    /// The entity's values where they are few enough for buttons.
    let choices: [Value]

    init(definition: SlotDefinition, entity: EntityDefinition, dependents: [String], isShared: Bool) {
        self.definition = definition
        self.entity = entity
        self.dependents = dependents
        self.isShared = isShared
        name = definition.name
        if case .values(let values) = entity.kind, values.count <= DialogLimits.choices {
            choices = values.map { .named(entity: entity.name, value: $0) }
        } else {
            choices = []
        }
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

extension Slot: Hashable {
    package static func == (one: Slot, other: Slot) -> Bool {
        one === other
            || (one.definition, one.entity, one.dependents, one.isShared)
                == (other.definition, other.entity, other.dependents, other.isShared)
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
