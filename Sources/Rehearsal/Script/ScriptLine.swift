/// A line of a script and what it says.
package struct ScriptLine: Equatable, Sendable {
    /// Counted from 1.
    package var number: Int
    package var statement: Statement

    package init(number: Int, statement: Statement) {
        self.number = number
        self.statement = statement
    }
}
