/// What is wrong in a table, and in which line.
package struct TableFlaw: Hashable, Sendable {
    /// From 1, as an editor counts; a row of several lines has the first one.
    package let line: Int
    package let sentence: String
    package let advice: String
}
