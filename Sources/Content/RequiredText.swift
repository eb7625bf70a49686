/// A text that something outside the flows says, such as the terminal: every language must have it.
package struct RequiredText: Hashable, Sendable {
    /// The full key: `terminal.greeting`.
    package var key: String
    /// The names of the variables that it is given.
    package var variables: Set<String>

    package init(_ key: String, variables: Set<String> = []) {
        self.key = key
        self.variables = variables
    }
}
