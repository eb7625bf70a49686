import Content
import Conversation
import Dialog

/// The world of one conversation, in this process: people with their sessions, a virtual clock, sources that the script
/// speaks for.
struct Stage {
    let knowledge: StubbedKnowledge
    /// Milliseconds since 1970.
    private(set) var now: Int64
    /// What a person's messenger says of their language.
    let languageHint: String?
    private(set) var speaker = "A"

    private let live: LiveContent
    private let pipeline: TurnPipeline
    private var people: [String: Person] = [:]

    /// Every message comes a second after what was before.
    private static let pace: Int64 = 1000

    init(
        content: ContentBundle, at now: Int64, languageHint: String?, knowing: @escaping TurnPipeline.Knowing
    ) {
        let knowledge = StubbedKnowledge(content, base: knowing)
        live = LiveContent(content)
        pipeline = TurnPipeline(live) { knowledge.answer(to: $0) }
        knowledge.set(now: now)
        self.knowledge = knowledge
        self.now = now
        self.languageHint = languageHint
    }

    var content: ContentBundle { live.bundle }

    var person: Person {
        get { people[speaker] ?? Person() }
        set { people[speaker] = newValue }
    }

    /// What is kept of everybody, as the store would hold it.
    var stored: [[UInt8]] { people.values.compactMap { $0.session?.encoded() } }

    mutating func turn(to name: String) { speaker = name }

    mutating func say(_ input: Input) -> Exchange {
        pass(Self.pace)
        var exchange = Exchange(input: input)
        take(pipeline.turn(from: person.session, on: input, languageHint: languageHint, now: now), into: &exchange)
        return exchange
    }

    /// A message of which only the meaning is known.
    mutating func mean(_ interpretation: Interpretation) -> Exchange {
        pass(Self.pace)
        return happen(.message(interpretation))
    }

    /// Something that is no message of the person.
    mutating func happen(_ kind: Event.Kind) -> Exchange {
        var exchange = Exchange()
        take(
            pipeline.turn(from: person.session, happening: kind, languageHint: languageHint, now: now), into: &exchange)
        return exchange
    }

    /// Time passes; whoever is to be reminded meanwhile is, in the order of the moments.
    mutating func wait(_ milliseconds: Int64) -> Exchange {
        let end = now + milliseconds
        let current = speaker
        var exchange = Exchange()
        while let due = people.filter({ $0.value.remindAt.map { $0 <= end } ?? false })
            .min(by: { ($0.value.remindAt ?? 0, $0.key) < ($1.value.remindAt ?? 0, $1.key) })
        {
            pass(max(0, (due.value.remindAt ?? now) - now))
            speaker = due.key
            people[speaker]?.remindAt = nil
            let reminder = happen(.silence)
            if due.key == current {
                exchange.replies += reminder.replies
                exchange.bubbles += reminder.bubbles
                exchange.steps += reminder.steps
            }
        }
        speaker = current
        pass(end - now)
        return exchange
    }

    /// Everything that is not on disk is gone: what sessions are is what they were written as.
    mutating func killServer() {
        for (name, person) in people {
            people[name]?.session = person.session.flatMap { Session(decoding: $0.encoded()) }
        }
    }

    func reload(_ bundle: ContentBundle) { live.replace(with: bundle) }

    private mutating func pass(_ milliseconds: Int64) {
        now += milliseconds
        knowledge.set(now: now)
    }

    private mutating func take(_ turn: TurnPipeline.Turn, into exchange: inout Exchange) {
        var person = person
        person.session = turn.session
        person.remindAt = nil
        let deeds = turn.steps.compactMap(\.request).count { $0.kind == .deed }
        exchange.effects += deeds
        for action in turn.steps.last?.actions ?? [] {
            switch action {
            case .say(let reply): exchange.replies.append(reply)
            case .remind(let moment): person.remindAt = moment
            case .openCase, .closeCase: exchange.effects += 1
            case .forget: person = Person()
            case .ask, .relay: break
            }
        }
        person.offered += turn.bubbles.flatMap(\.choices).map(\.id)
        person.offered.removeFirst(max(0, person.offered.count - Person.memory))
        exchange.bubbles += turn.bubbles
        exchange.steps += turn.steps.suffix(1)
        exchange.interpretation = turn.interpretation
        self.person = person
    }
}
