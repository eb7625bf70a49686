package import Conversation

/// How scripts are run.
package struct RunSettings: Sendable {
    /// Which phrases are taken, and which slips made.
    package var seed: UInt64 = 0
    /// The moment at which conversations begin that say none; nil: `defaultClock`.
    package var now: Int64?
    package var noise: [Noise] = []
    /// The sources for which no script speaks.
    package var knowing: TurnPipeline.Knowing = { _ in nil }
    /// How the command is called that runs one conversation alone.
    package var command = "bagdar test"

    package init() {}

    /// A Monday morning: scripts that name no time do not change with the calendar.
    static let defaultClock = ScriptMoment("2026-11-23T10:00")
}
