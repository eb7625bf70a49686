/// All that the engine remembers of one conversation. A value; a fresh one is empty.
package struct Session: Hashable, Sendable {
    /// Steps that can be undone, at most.
    package static let undoDepth = 10
    /// Flows that may be open at once, at most.
    package static let nesting = 3

    /// Where the counters stop.
    static let maximumMisses = 255
    static let maximumTurns = Int(Int32.max)
    /// Notices and rounds that are remembered, the newest.
    static let memory = 16

    /// The language of messages that show none; nil until a message was sure.
    package var language: String?
    /// The language was asked for, so no message changes it.
    package var isLanguageChosen = false
    /// The language of the last message that was sure of its own: two running change the session's.
    package var lastSureLanguage: String?
    /// Flows with a question open, the newest last; the last one's question is the one that is pending.
    package var stack: [Frame] = []
    /// The flow that answered last and has no question open: its parts may be asked for, its slots corrected. Courtesies and
    /// commands leave it as it is.
    package var recent: Frame?
    /// The slots of the whole bot.
    package var shared: Values = [:]
    /// What was before each step, the newest last.
    package var undo: [Snapshot] = []
    /// The last deed: where `back` stops.
    package var deed: Deed?
    /// What was said last, as keys, for saying it again in any language; without topic and confidence.
    package var lastReplies: [Reply] = []
    /// Messages running that were not understood: the rung of the ladder.
    package var misses = 0
    /// The last reply asked which of several topics is meant.
    package var isTorn = false
    /// Danger was spoken of, and nothing else since.
    package var isUrgent = false
    package var handOff = HandOff.none
    /// The open question was said again after a silence.
    package var isReminded = false
    /// Notices that the person has heard, by name, the newest last.
    package var noticed: [String] = []
    /// How often states have spoken, for texts that differ by round; the newest last.
    package var rounds: [Round] = []
    /// Events so far.
    package var turns = 0
    /// When the person last did something, in milliseconds since 1970; 0 before the first time.
    package var lastAt: Int64 = 0
    /// What choices between like texts go by.
    package var seed: UInt64 = 0
    /// The version of the flows with which its open task goes on, as whoever runs the turns names it; nil: none is open.
    package var pin: UInt64?
    /// A turn that waits for a source; nil between turns, and never written.
    package var suspended: SuspendedTurn?

    package init() {}

    /// What `back` restores: answers, slots and stack. An object, since ten of them go through every turn untouched.
    package final class Snapshot: Sendable {
        package let stack: [Frame]
        package let recent: Frame?
        package let shared: Values

        package init(stack: [Frame] = [], recent: Frame? = nil, shared: Values = [:]) {
            self.stack = stack
            self.recent = recent
            self.shared = shared
        }
    }

    /// A deed that was done.
    package struct Deed: Hashable, Sendable {
        /// The flow that did it.
        package var topic: String
        /// The topic that takes it back; nil where none does.
        package var undo: String?

        package init(topic: String, undo: String? = nil) {
            self.topic = topic
            self.undo = undo
        }
    }

    /// How often a state, by its tag, has spoken.
    package struct Round: Hashable, Sendable {
        package var tag: String
        package var count: Int

        package init(tag: String, count: Int) {
            self.tag = tag
            self.count = count
        }
    }

    /// Whether a person of the centre speaks with this one.
    package enum HandOff: UInt8, Hashable, Sendable, CaseIterable {
        case none, waiting, taken
    }

    /// What a step is measured by: answers, slots and stack.
    package var snapshot: Snapshot { Snapshot(stack: stack, recent: recent, shared: shared) }

    /// Whether answers, slots or stack are others than these.
    func hasMoved(from snapshot: Snapshot) -> Bool {
        stack != snapshot.stack || recent != snapshot.recent || shared != snapshot.shared
    }

    func hasMoved(from old: Session) -> Bool { stack != old.stack || recent != old.recent || shared != old.shared }

    /// The flow whose question is pending.
    package var pending: Frame? { stack.last }

    /// Whether a question is pending.
    var hasPending: Bool { !stack.isEmpty }

    /// The place of the pending flow in the stack, which must not be empty.
    var top: Int { stack.count - 1 }

    /// Where the conversation stands: at the pending question, or else at the last answer.
    package var position: Position? { stack.isEmpty ? recent?.position : stack[top].position }

    /// The topic of that place.
    var topic: String? { stack.isEmpty ? recent?.position.topic : stack[top].position.topic }

    mutating func restore(_ snapshot: Snapshot) {
        stack = snapshot.stack
        recent = snapshot.recent
        shared = snapshot.shared
    }

    /// What a week of silence leaves: no open task, nothing to go back to, no danger that still speaks.
    mutating func lapse() {
        stack = []
        recent = nil
        undo = []
        deed = nil
        misses = 0
        isTorn = false
        isUrgent = false
    }

    /// Everything but the language, the last deed and the steps to undo is as on the first day.
    mutating func startOver() {
        var fresh = Session()
        fresh.language = language
        fresh.isLanguageChosen = isLanguageChosen
        fresh.lastSureLanguage = lastSureLanguage
        fresh.undo = undo
        fresh.deed = deed
        fresh.handOff = handOff
        fresh.noticed = noticed
        fresh.turns = turns
        fresh.lastAt = lastAt
        fresh.seed = seed
        self = fresh
    }
}

extension Session.Snapshot: Hashable {
    package static func == (one: Session.Snapshot, other: Session.Snapshot) -> Bool {
        one === other || (one.stack == other.stack && one.recent == other.recent && one.shared == other.shared)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(stack)
        hasher.combine(recent)
        hasher.combine(shared)
    }
}
