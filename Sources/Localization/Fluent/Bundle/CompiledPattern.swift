/// A message or term whose references are already looked up: its pieces are printed one after another.
struct CompiledPattern: Sendable {
    /// The full key of a message, `-name` of a term.
    let name: String
    /// Where it is defined.
    let place: FluentPlace
    /// Its pieces in the bundle's array of all pieces.
    let pieces: Range<Int>
    /// Bytes to reserve: those of its own text, and a guess for each other piece.
    let capacity: Int
}

/// One step of printing. Literals and text that stand together are one piece.
enum CompiledPiece: Sendable {
    case text(String)
    /// An argument of the caller, by name.
    case variable(String)
    /// Another pattern of the bundle, by its index.
    case pattern(Int)
    /// What can never be resolved: the text shown for it, and why.
    case unresolvable(String, FluentError)
}
