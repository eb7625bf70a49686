/// What a program may cost; crossing a limit ends it, and it is started anew after a pause.
package struct ProcessLimits: Hashable, Sendable {
    /// Address space, in MiB.
    package var memory = 1024
    /// Bytes of one line that it writes.
    package var lineBytes = 65_536
    /// Lines in a row that answer nothing that was asked.
    package var strayLines = 32
    /// Lines of its standard error that are logged in ten seconds; of the others the number.
    package var logLines = 20
    /// Bytes of one such line.
    package var logLineBytes = 1_000
    /// The pause before a new start after it ended by itself or was ended; twice as long each further time.
    package var pause = Duration.milliseconds(200)
    package var longestPause = Duration.seconds(60)

    package init() {}
}
