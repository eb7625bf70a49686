/// What a personal number is. The engine learns the kind and never the digits, but for a secret slot that asks for them.
package enum SecretKind: String, Hashable, Sendable, CaseIterable {
    /// An IIN, and any other run of 12 digits.
    case iin
    case card
    case iban
    case phone
    case passport
    case email
}
