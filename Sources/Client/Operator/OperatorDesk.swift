package import LineProtocol

/// The desk of one person of the centre at a terminal, as a value: which cases wait, which are theirs, what a typed line
/// means and what is printed. A case has a small number for as long as it is on the desk.
package struct OperatorDesk: Sendable {
    /// What whoever holds the desk is to do.
    package enum Deed: Equatable, Sendable {
        case print(String)
        case say(Say)
        /// A bubble that was put off is done with.
        case acknowledge(DeliveredReply)
        /// All is said and answered: the terminal may close.
        case leave
    }

    struct Case: Sendable {
        enum State: Sendable {
            /// Its bubble is put off, so that the case still waits should this terminal close; `seen` is when it came last.
            case waiting(DeliveredReply, seen: Int64)
            case mine
        }

        var id: String
        var number: Int
        var state: State

        var isMine: Bool {
            if case .mine = state { true } else { false }
        }
    }

    /// Milliseconds until a waiting case is heard of again.
    package static let waitingPause: Int64 = 20_000
    /// … and after which one that was not is somebody else's, or over.
    static let waitingMemory: Int64 = 3 * waitingPause

    /// What is said and has no answer yet: the case it is about, and what was meant.
    struct Said: Sendable {
        enum Meaning { case take, words, end }
        var caseID: String
        var meaning: Meaning
    }

    private let run: String
    private let limits: Limits
    var cases: [Case] = []
    private var nextNumber = 1
    private var saidCount = 0
    var said: [String: Said] = [:]
    /// The case that plain lines go to.
    var current: String?
    var isLeaving = false

    /// - Parameters:
    ///   - run: begins the ids of messages; another one each time the terminal starts.
    ///   - held: cases that were taken in earlier runs and are not over.
    package init(run: String, held: [String] = [], limits: Limits = Limits()) {
        self.run = run
        self.limits = limits
        for id in held { enter(id, .mine) }
        current = held.first
    }

    /// The ids of the cases that are this person's, for the next run.
    package var held: [String] { cases.filter(\.isMine).map(\.id) }

    // MARK: What comes

    /// A bubble came, at `now` in milliseconds of a clock that does not jump.
    package mutating func received(_ delivered: DeliveredReply, now: Int64) -> (Showing, [Deed]) {
        let reply = delivered.reply
        switch reply.kind {
        case .handoff where reply.choices.contains { $0.id == Choice.take }:
            return waits(delivered, now: now)
        case .handoff where reply.choices.contains { $0.id == Choice.end }:
            let number = enter(reply.session, .mine)
            if current == nil { current = reply.session }
            return (.shown, [line(number, reply.text + " (/end)")])
        case .handoff:
            return (.shown, over(reply.session, because: reply.text))
        case .newcomer:
            let number = enter(reply.session, .mine)
            if current == nil { current = reply.session }
            return (.shown, [line(number, "> " + reply.text)])
        case .answer, .ask, .clarify, .fallback, .operatorWords, .reminder, .notice:
            return (.shown, [line(enter(reply.session, .mine), reply.text)])
        }
    }

    private mutating func waits(_ delivered: DeliveredReply, now: Int64) -> (Showing, [Deed]) {
        let id = delivered.reply.session
        // It was taken meanwhile, by an earlier run.
        if let known = cases.first(where: { $0.id == id }), known.isMine { return (.shown, []) }
        let isNew = !cases.contains { $0.id == id }
        let number = enter(id, .waiting(delivered, seen: now))
        let deeds = isNew ? [line(number, delivered.reply.text + " (/take \(number))")] : []
        return (.later(Self.waitingPause), deeds)
    }

    /// The message of this id is on disk at the server.
    package mutating func committed(_ id: String) -> [Deed] {
        guard let said = said.removeValue(forKey: id) else { return [] }
        var deeds: [Deed] = []
        switch said.meaning {
        case .words: break
        case .take: deeds = taken(said.caseID)
        case .end: deeds = over(said.caseID, because: "ended")
        }
        return deeds + leaveIfDone()
    }

    /// It never will be.
    package mutating func refused(_ refusal: Refusal) -> [Deed] {
        guard let id = refusal.id, let said = said.removeValue(forKey: id) else { return [] }
        var deeds: [Deed] =
            switch refusal.code {
            case .denied where said.meaning == .take: over(said.caseID, because: "somebody else has taken it")
            case .denied: over(said.caseID, because: "this case is not yours")
            case .noSession: over(said.caseID, because: "this case is over")
            default: [.print("The server does not take it: \(refusal.text)")]
            }
        if said.meaning == .words { deeds.append(.print("    What you wrote there reached nobody.")) }
        return deeds + leaveIfDone()
    }

    private mutating func taken(_ id: String) -> [Deed] {
        guard let place = cases.firstIndex(where: { $0.id == id }) else { return [] }
        let deeds = cases[place].acknowledgement
        cases[place].state = .mine
        return deeds
    }

    private mutating func over(_ id: String, because reason: String) -> [Deed] {
        guard let place = cases.firstIndex(where: { $0.id == id }) else { return [] }
        let gone = cases.remove(at: place)
        if current == id { current = nil }
        return gone.acknowledgement + [line(gone.number, reason)]
    }

    /// Puts a case on the desk, or changes what is known of it; its number.
    @discardableResult
    private mutating func enter(_ id: String, _ state: Case.State) -> Int {
        if let place = cases.firstIndex(where: { $0.id == id }) {
            cases[place].state = state
            return cases[place].number
        }
        cases.append(Case(id: id, number: nextNumber, state: state))
        nextNumber += 1
        return nextNumber - 1
    }

    // MARK: What goes

    /// Says something about a case, and remembers what was meant.
    mutating func say(_ content: Say.Content, about id: String, _ meaning: Said.Meaning) -> Deed {
        saidCount += 1
        let say = Say(id: "\(run).\(saidCount)", session: id, content: content)
        said[say.id] = Said(caseID: id, meaning: meaning)
        return .say(say)
    }

    /// Nothing more is typed.
    package mutating func leave() -> [Deed] {
        isLeaving = true
        return leaveIfDone()
    }

    private func leaveIfDone() -> [Deed] { isLeaving && said.isEmpty ? [.leave] : [] }

    func line(_ number: Int, _ text: String) -> Deed {
        .print(
            "[\(number)] " + text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\n    "))
    }
}

extension OperatorDesk {
    /// The choice ids of rule 9.
    enum Choice {
        static let take = "take"
        static let end = "end"
    }
}

extension OperatorDesk.Case {
    /// The bubble that was put off, now done with.
    var acknowledgement: [OperatorDesk.Deed] {
        if case .waiting(let delivered, _) = state { [.acknowledge(delivered)] } else { [] }
    }
}
