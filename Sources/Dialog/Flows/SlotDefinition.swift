/// A slot of a flow, or a shared one of `bot.yaml`: a value that the dialog asks for, as its file writes it.
package struct SlotDefinition: Hashable, Sendable {
    /// What becomes of the value of a slot that holds a personal number.
    package enum Secrecy: String, Hashable, Sendable, CaseIterable {
        /// It is there until the end of the turn in which it was said.
        case turn
        /// That it was said is remembered, the number itself is not.
        case masked
    }

    package var name: String
    /// The entity whose values it takes.
    package var entity: String
    /// Slots on which its value rests: when one of these changes, the value is checked again.
    package var needs: [String]
    /// The question of a source that gives the choices and says which values are good: `board.days`.
    package var offer: String?
    /// What must hold of the value, beside belonging to the entity.
    package var allow: Guard?
    /// The value where the person says none; such a slot is never asked for.
    package var fallback: Value?
    /// The person may leave it open.
    package var mayBeSkipped: Bool
    /// Only a value with this role fills it, where the message shows a role.
    package var role: FoundValue.Role?
    package var secrecy: Secrecy?

    package init(
        name: String, entity: String, needs: [String] = [], offer: String? = nil, allow: Guard? = nil,
        fallback: Value? = nil, mayBeSkipped: Bool = false, role: FoundValue.Role? = nil, secrecy: Secrecy? = nil
    ) {
        self.name = name
        self.entity = entity
        self.needs = needs
        self.offer = offer
        self.allow = allow
        self.fallback = fallback
        self.mayBeSkipped = mayBeSkipped
        self.role = role
        self.secrecy = secrecy
    }
}
