/// A text for people, and what went wrong while it was put together. There is always a text.
package struct Formatted: Hashable, Sendable {
    package let text: String
    /// Empty when all went well, and then not allocated.
    package let errors: [FluentError]

    package init(text: String, errors: [FluentError] = []) {
        self.text = text
        self.errors = errors
    }
}
