/// Every limit of the line protocol, each with one name and one default.
///
/// Times are milliseconds, sizes bytes, unless the name says otherwise. The defaults are those of PROTOCOL.md,
/// sections "Limits" and "The connection". Nothing here can make a machine trap: sums of times saturate.
package struct Limits: Equatable, Sendable {
    // MARK: Lines and frames

    /// Longest frame in bytes, its LF included. A longer one is `too-long` and fatal.
    package var frameBytes = 65_536
    /// Longest text of a SAY in Unicode scalars, counted after TextHygiene. A longer one is `bad-field`.
    package var textScalars = 4_096
    /// Longest line in human mode in bytes, its LF included. A longer one is skipped and answered by one line.
    package var humanLineBytes = 4_096
    /// Longest `id` of a SAY or ERASE in bytes.
    package var idBytes = 128
    /// Longest session and gateway name in bytes.
    package var sessionBytes = 64
    /// Longest token in a HELLO in bytes (32 random bytes are 43 in base64url).
    package var tokenBytes = 128
    /// Longest `agent` of a HELLO in bytes.
    package var agentBytes = 128

    // MARK: Choices (what the buttons of messengers take)

    /// Most choices of one reply.
    package var choices = 10
    /// Longest id of a choice in ASCII bytes.
    package var choiceIDBytes = 64
    /// Longest text of a choice in characters where a reply has at most `fewChoices`.
    package var choiceTextOfFew = 20
    /// Longest text of a choice in characters where a reply has more than `fewChoices`.
    package var choiceTextOfMany = 24
    /// How many choices still count as few.
    package var fewChoices = 3
    /// Longest `more` of a choice in characters.
    package var choiceMore = 72

    // MARK: Flow

    /// SAY and ERASE without OK or ERR at which a gateway's socket is read no further.
    package var window = 256
    /// Replies sent and not yet acknowledged, per connection.
    package var inFlight = 256
    /// Replies owed to one session at which a SAY gets `busy`.
    package var owedPerSession = 8
    /// Events that wait in one session's lane before a SAY gets `busy`.
    package var waitingPerLane = 8
    /// Unsent output in bytes at which a socket is read no further.
    package var unsentBytes = 1_048_576
    /// SAY and ERASE a second of one gateway; over it the socket is not read. 0: no limit.
    package var gatewayRate = 200
    /// Messages a minute of one session. 0: no limit.
    package var sessionRate = 20
    /// Messages that one session may send at once before `sessionRate` counts.
    package var sessionBurst = 5

    // MARK: Times

    /// Time for the TLS handshake.
    package var handshake: Int64 = 10_000
    /// Time from INFO to HELLO.
    package var hello: Int64 = 10_000
    /// Time for the check of a HELLO; then `store`.
    package var checking: Int64 = 5_000
    /// From a HELLO to its `auth`, so that every failure takes equally long.
    package var authFailureDelay: Int64 = 1_000
    /// Silence of a gateway after which it gets a PING.
    package var pingAfter: Int64 = 30_000
    /// Silence of a gateway after which it counts as dead.
    package var deadAfter: Int64 = 75_000
    /// Time for the ACK or NACK of a reply; then silence counts as a NACK with `silencePutOff`.
    package var acknowledgement: Int64 = 60_000
    /// Until a reply of which nothing was heard is sent again.
    package var silencePutOff: Int64 = 60_000
    /// The longest `retry_ms` of a NACK; a longer one counts as this.
    package var longestPutOff: Int64 = 600_000
    /// Time that gateways have from DRAIN to BYE.
    package var drain: Int64 = 10_000
    /// Time that the peer has to close after our BYE.
    package var closing: Int64 = 5_000
    /// Silence of a person in human mode after which a word is sent.
    package var humanIdleWarning: Int64 = 25 * 60_000
    /// Silence of a person in human mode after which the connection closes.
    package var humanIdleClose: Int64 = 30 * 60_000
    /// What `retry_ms` says to a gateway whose HELLO could not be checked.
    package var storeRetry: Int64 = 5_000

    /// How long a turn waits for a source at most.
    package var lookUp: Int64 = 4_000
    /// Silence of the centre in a case after which nobody is there.
    package var absence: Int64 = 300_000

    // MARK: How long a reply is worth delivering, in seconds

    /// Answers, questions, and the words of a person of the centre.
    package var answerLife: Int64 = 86_400
    /// Notices.
    package var noticeLife: Int64 = 1_800
    /// Reminders.
    package var reminderLife: Int64 = 900
    /// A newcomer's words to a person of the centre.
    package var newcomerLife: Int64 = 3_600

    // MARK: Connections

    /// Connections with ALPN before WELCOME, per address.
    package var connectionsBeforeWelcomePerAddress = 10
    /// Human connections per address; the loopback address is free.
    package var humanConnectionsPerAddress = 64
    /// Human connections in all.
    package var humanConnections = 10_000

    /// The defaults.
    package init() {}
}
