/// A value of a slot or of a text's variable: typed, so that every language writes it in its own way.
package enum Value: Hashable, Sendable {
    /// Words of a person or of a source, as they are.
    case text(String)
    case number(Int64)
    /// Whole units of a currency, by its ISO 4217 code.
    case money(Int64, currency: String)
    /// A day, counted from 1970-01-01.
    case date(Int32)
    /// Minutes since midnight.
    case time(Int32)
    /// A value of an entity: its name is a term of `names.ftl`, or comes from the source that offered it.
    case named(entity: String, value: String)
    case list([Value])
    /// A personal number. It lives for one turn and is never written anywhere.
    case secret(SecretKind, String)
}
