/// A value that stood in a message, with the part that it plays there.
package struct FoundValue: Hashable, Sendable {
    /// What the words around a value say of it: «from Omsk» is `from`, «to Astana» is `to`, «in Almaty» is `at`.
    package enum Role: String, Hashable, Sendable, CaseIterable {
        case from, to, at
    }

    /// The entity of `Dialogs/entities.yaml`.
    package var entity: String
    package var value: Value
    package var role: Role?

    package init(entity: String, value: Value, role: Role? = nil) {
        self.entity = entity
        self.value = value
        self.role = role
    }
}
