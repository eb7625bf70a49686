/// A text for people, and what went wrong while it was put together. There is always a text.
public struct Formatted: Hashable, Sendable {
    public let text: String
    /// Empty when all went well, and then not allocated.
    public let errors: [FluentError]

    /// A text without errors, or with them.
    public init(text: String, errors: [FluentError] = []) {
        self.text = text
        self.errors = errors
    }
}
