package import LineProtocol

/// What a gateway must do whatever becomes of its connections (PROTOCOL.md, G1 to G7), as a value: messages wait here until
/// they are answered, one a session under way, and come again in their order after every WELCOME; what was shown is
/// remembered.
package struct GatewayDuties: Sendable {
    /// What to do with a bubble.
    package enum Arrival: Equatable, Sendable {
        /// It was shown before (G3): ACK it and show nothing.
        case known
        case new
    }

    /// How many shown bubbles are remembered (G3).
    package static let memory = 4_096

    /// A message without an answer, by its place in the order of all.
    private var unanswered: [Int: Say] = [:]
    private var places: [String: Int] = [:]
    /// Of each session: what waits, first the one under way.
    private var lines: [String: [Int]] = [:]
    /// Sessions whose first message is under way on this connection.
    private var underWay: Set<String> = []
    private var nextPlace = 0
    private var shown: ShownReplies
    private var epoch: Int64?

    /// - Parameter shown: what was shown in earlier lives of this gateway.
    package init(shown: ShownReplies = ShownReplies(limit: GatewayDuties.memory)) {
        self.shown = shown
    }

    /// Whether a SAY may leave now (G1, G7).
    package private(set) var maySpeak = false

    /// How many messages have no answer yet.
    package var waitingCount: Int { unanswered.count }

    /// Whether the message of this id has no answer yet.
    package func isWaiting(for id: String) -> Bool { places[id] != nil }

    /// A person wrote. Each id once; what comes back is to be sent now, if anything (G2).
    package mutating func say(_ say: Say) -> Say? {
        guard places[say.id] == nil else { return nil }
        unanswered[nextPlace] = say
        places[say.id] = nextPlace
        lines[say.session, default: []].append(nextPlace)
        nextPlace += 1
        return next(of: say.session)
    }

    /// A WELCOME came: the first message of every session, in the order in which they were said (G2).
    package mutating func welcomed(epoch: Int64) -> [Say] {
        self.epoch = epoch
        maySpeak = true
        underWay = []
        let firsts = lines.compactMap { $0.value.first }.sorted()
        return firsts.compactMap { place in
            guard let say = unanswered[place] else { return nil }
            underWay.insert(say.session)
            return say
        }
    }

    /// A DRAIN came, or the connection is gone: nothing is said until the next WELCOME (G7).
    package mutating func paused() { maySpeak = false }

    /// The message of this id needs no further try; what comes back is to be sent next.
    package mutating func answered(_ id: String) -> Say? {
        guard let place = places.removeValue(forKey: id), let say = unanswered.removeValue(forKey: place) else {
            return nil
        }
        lines[say.session]?.removeAll { $0 == place }
        if lines[say.session]?.isEmpty == true { lines[say.session] = nil }
        underWay.remove(say.session)
        return next(of: say.session)
    }

    /// The time of a refused message has come: the same frame again; nil where it is answered or nothing may be said.
    package mutating func retry(_ id: String) -> Say? {
        guard maySpeak, let place = places[id], let say = unanswered[place], lines[say.session]?.first == place else {
            return nil
        }
        return say
    }

    /// A bubble came.
    package func arrived(_ reply: DeliveredReply) -> Arrival {
        guard reply.isAgain, let epoch else { return .new }
        return shown.contains(ShownReply(epoch: epoch, number: reply.number)) ? .known : .new
    }

    /// It was shown: the note of it, to be kept on disk before the ACK leaves where the gateway keeps notes.
    package mutating func showed(_ reply: DeliveredReply) -> ShownReply {
        let note = ShownReply(epoch: epoch ?? 0, number: reply.number)
        shown.insert(note)
        return note
    }

    private mutating func next(of session: String) -> Say? {
        guard maySpeak, !underWay.contains(session), let place = lines[session]?.first else { return nil }
        underWay.insert(session)
        return unanswered[place]
    }
}
