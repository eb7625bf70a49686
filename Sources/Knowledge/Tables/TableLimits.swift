/// What a table may cost; crossing a limit is a flaw with its line.
package struct TableLimits: Hashable, Sendable {
    package var rows = 5_000
    package var columns = 64
    /// Bytes of one cell.
    package var cellBytes = 4_000
    /// Flaws that are told of one table.
    package var flaws = 50

    package init() {}
}
