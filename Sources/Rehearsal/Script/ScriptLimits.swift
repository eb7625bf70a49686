/// How much one script may be, so that reading it ends soon whatever it holds.
package struct ScriptLimits: Sendable {
    /// Bytes of one file.
    package var fileBytes = 16 << 20
    /// Bytes of one line.
    package var lineBytes = 16_384
    /// Files that include each other, one inside another.
    package var includeDepth = 16
    /// Lines of one script with all that it includes.
    package var lines = 200_000
    /// Findings of one script; more are not told.
    package var findings = 200
    /// Messages of one conversation.
    package var turns = 10_000

    package init() {}
}
