/// The server's end of a connection in human mode, as a value.
///
/// One turn runs at a time; lines that are typed meanwhile wait in the buffer. Time comes in as milliseconds of a
/// clock that does not jump.
package struct HumanConnectionMachine: Sendable {
    package enum State: Equatable, Sendable {
        /// Nothing was said yet. Goes to open, closing (no room), closed.
        case opening
        /// Goes to closing (/quit, silence, a machine's first line, the server's end), closed.
        case open
        /// The last word is said, reads are thrown away. Goes to closed (the peer's close, the deadline).
        case closing(until: Int64)
        /// The end.
        case closed
    }

    package private(set) var state = State.opening
    private let languages: [String]
    private let limits: Limits
    private var bucket: TokenBucket
    private var choices: [String] = []
    private var isFirstLine = true
    private var isInTurn = false
    private var outputIsBlocked = false
    private var pausedUntil: Int64?
    private var lastHeard: Int64 = 0
    private var isWarned = false

    /// A machine for a connection whose TLS handshake is done. `languages` are those that a command may name.
    package init(languages: [String], limits: Limits) {
        self.languages = languages
        self.limits = limits
        bucket = TokenBucket(count: limits.sessionRate, period: 60_000, burst: limits.sessionBurst)
    }

    /// Whether lines may be taken; see `Reading`. A person over the rate is not told off: the next line just waits.
    package var reading: Reading {
        switch state {
        case .open: isInTurn || outputIsBlocked || pausedUntil != nil ? .nothing : .lines
        case .closing: .thrownAway
        case .opening, .closed: .nothing
        }
    }

    /// The connection is there.
    package mutating func opened(now: Int64) -> [HumanConnectionAction] {
        guard state == .opening else { return [] }
        state = .open
        lastHeard = now
        return [.say(.greeting)]
    }

    /// There is no room for it: it hears so instead of the greeting.
    package mutating func refused(now: Int64) -> [HumanConnectionAction] {
        guard state == .opening else { return [] }
        return close(saying: .full, now: now)
    }

    /// Bytes that are no line yet. Only a TLS handshake is known from them, since it may never bring an LF.
    package mutating func received(unfinished bytes: Span<UInt8>, now: Int64) -> [HumanConnectionAction] {
        guard state == .open, isFirstLine, FirstLine.isHandshake(bytes) else { return [] }
        return close(saying: .notForMachines(.tls), now: now)
    }

    /// One line without its LF.
    package mutating func received(line: Span<UInt8>, now: Int64) -> [HumanConnectionAction] {
        guard state == .open else { return [] }
        heard(now: now)
        if isFirstLine, let machine = FirstLine.sniff(line) {
            return close(saying: .notForMachines(machine), now: now)
        }
        let parsed = HumanLine.parse(line, languages: languages)
        // Blank lines are free: some programs send one before their first real line.
        if parsed == .blank { return [] }
        isFirstLine = false
        countLine(now: now)
        return answer(parsed, now: now)
    }

    /// A line crossed `humanLineBytes` and is being skipped.
    package mutating func receivedTooLong(now: Int64) -> [HumanConnectionAction] {
        guard state == .open else { return [] }
        heard(now: now)
        isFirstLine = false
        countLine(now: now)
        return [.say(.tooLong)]
    }

    /// The turn was printed, with choices of these ids in the order of their numbers.
    package mutating func answered(choices: [String], now: Int64) {
        self.choices = choices
        changingReads(now: now) { $0.isInTurn = false }
    }

    /// More than `unsentBytes` wait to be written, or no longer.
    package mutating func outputBlocked(_ isBlocked: Bool, now: Int64) {
        changingReads(now: now) { $0.outputIsBlocked = isBlocked }
    }

    /// The server is about to end.
    package mutating func drain(now: Int64) -> [HumanConnectionAction] {
        state == .open ? close(saying: .shuttingDown, now: now) : []
    }

    /// The peer closed, or the socket broke.
    package mutating func peerClosed() -> [HumanConnectionAction] {
        guard state != .closed else { return [] }
        state = .closed
        return [.close]
    }

    /// When `tick` must be called next; nil: never.
    package var nextDeadline: Int64? {
        switch state {
        case .closing(let until): return until
        case .opening, .closed: return nil
        case .open:
            if let pausedUntil { return pausedUntil }
            guard reading == .lines else { return nil }
            let close = lastHeard.saturatingAdd(limits.humanIdleClose)
            return isWarned ? close : min(close, lastHeard.saturatingAdd(limits.humanIdleWarning))
        }
    }

    /// Time has passed. Calling it early or twice does nothing.
    package mutating func tick(now: Int64) -> [HumanConnectionAction] {
        if case .closing(let until) = state, until <= now {
            state = .closed
            return [.close]
        }
        guard state == .open else { return [] }
        if let pausedUntil, pausedUntil <= now { changingReads(now: now) { $0.pausedUntil = nil } }
        guard reading == .lines else { return [] }
        if lastHeard.saturatingAdd(limits.humanIdleClose) <= now { return close(saying: .idleClose, now: now) }
        guard !isWarned, lastHeard.saturatingAdd(limits.humanIdleWarning) <= now else { return [] }
        isWarned = true
        return [.say(.idleWarning)]
    }

    private mutating func answer(_ line: HumanLine, now: Int64) -> [HumanConnectionAction] {
        switch line {
        case .blank: return []
        case .badText: return [.say(.badText)]
        case .command(.help): return [.say(.help)]
        case .command(.quit): return close(saying: .goodbye, now: now)
        case .command(.unknown): return [.say(.unknownCommand)]
        case .command(let command): return converse(.command(command))
        case .number(let number) where number <= choices.count: return converse(.choice(choices[number - 1]))
        case .number(let number): return converse(.text(String(number)))
        case .text(let text): return converse(.text(text))
        }
    }

    private mutating func converse(_ input: HumanInput) -> [HumanConnectionAction] {
        isInTurn = true
        return [.converse(input)]
    }

    private mutating func close(saying word: HumanWord, now: Int64) -> [HumanConnectionAction] {
        state = .closing(until: now.saturatingAdd(limits.closing))
        return [.say(word), .shutDown]
    }

    private mutating func heard(now: Int64) {
        lastHeard = max(lastHeard, now)
        isWarned = false
    }

    private mutating func countLine(now: Int64) {
        _ = bucket.take(now: now)
        let wait = bucket.wait(now: now)
        if wait > 0 { pausedUntil = now.saturatingAdd(wait) }
    }

    /// Makes a change after which lines may be read again; the silence until then was ours.
    private mutating func changingReads(now: Int64, _ change: (inout Self) -> Void) {
        let before = reading
        change(&self)
        if before == .nothing, reading == .lines { heard(now: now) }
    }
}
