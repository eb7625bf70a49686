/// A value that a text shows: typed, so that every language writes it in its own way.
package enum ArgumentValue: Hashable, Sendable {
    case text(String)
    case number(Int64)
}
