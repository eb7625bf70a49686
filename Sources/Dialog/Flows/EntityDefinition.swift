/// An entity of `Dialogs/entities.yaml`: what values a slot of it may have. No words: those are in Locales.
package struct EntityDefinition: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Exactly these, by their names.
        case values([String])
        /// Whole numbers of this range.
        case number(ClosedRange<Int64>)
        case date
        case time
        case money
        /// Anything that a person writes, masked.
        case text
        /// A personal number.
        case secret(SecretKind)
    }

    package var name: String
    package var kind: Kind
    /// Named sets of values that guards may ask for: `eaeu`.
    package var groups: [String: [String]]

    package init(name: String, kind: Kind, groups: [String: [String]] = [:]) {
        self.name = name
        self.kind = kind
        self.groups = groups
    }
}
