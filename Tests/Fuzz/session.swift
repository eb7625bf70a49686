// modules: Dialog
import Dialog

/// Any bytes are a session or none; a session that was read is written as it was, and takes any event to an answer.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSession(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    guard let machine, let session = Session(decoding: bytes) else { return 0 }
    let written = session.encoded()
    precondition(written.count <= DialogLimits.session, "a session beyond its limit")
    precondition(bytes.first != 2 || written == bytes, "one session, two ways to write it")
    precondition(Session(decoding: written) == session, "a session that does not come back")
    for event in events(bytes.reduce(0) { $0 &* 31 &+ UInt64($1) }) { play(event, from: session, on: machine) }
    return 0
}

/// Plays one event to the end of its turn.
private func play(_ event: Event, from session: Session, on machine: DialogMachine) {
    var step = machine.step(from: session, on: event)
    while case .ask(let request)? = step.actions.first {
        let answer = Answer(to: request.id, outcome: Answer.found, options: [.named(entity: "centre", value: "c1")])
        step = machine.step(from: step.session, on: Event(at: event.at, kind: .answer(answer)))
    }
    precondition(step.session.stack.count <= Session.nesting, "too many open flows")
    precondition(Session(decoding: step.session.encoded()) != nil, "a session that cannot be read again")
    precondition(step.row == .push || !step.actions.isEmpty, "no answer")
}

/// One event of each kind, at a moment made of the input.
private func events(_ seed: UInt64) -> [Event] {
    let city = FoundValue(entity: "city", value: .named(entity: "city", value: "almaty"))
    let intent = Intent(topic: ["book", "paper", "back"][Int(seed % 3)], confidence: 0.9)
    let clauses = [
        Clause(verdict: Verdict(.sure, [intent])), Clause(values: [city], isCorrection: seed & 8 == 0),
        Clause(answer: .agreed), Clause(ordinal: Int(seed % 5) - 2),
    ]
    let kinds: [Event.Kind] =
        clauses.map { .message(Interpretation(clauses: [$0])) } + [
            .message(Interpretation(clauses: clauses, secrets: [.iin])), .choice(ChoiceTag.opening("book")), .media,
            .silence, .operated(.ended), .command(.again), .command(.language("kk")),
        ]
    return kinds.map { Event(at: Int64(bitPattern: seed), kind: $0) }
}

private let machine: DialogMachine? = {
    let settings = BotSettings(
        languages: ["ru", "kk"], home: "paper", fallback: "paper",
        shared: [SlotDefinition(name: "city", entity: "city")])
    let entities = [
        EntityDefinition(name: "city", kind: .values(["almaty", "astana"])),
        EntityDefinition(name: "centre", kind: .values([])),
    ]
    let book = FlowDefinition(
        topic: "book", start: "ask", slots: [SlotDefinition(name: "centre", entity: "centre", offer: "board.centres")],
        states: [
            StateDefinition(name: "ask", work: .fill(["city", "centre"]), next: .named("sure")),
            StateDefinition(name: "sure", work: .confirm(["city"]), agreed: .named("do"), refused: .end),
            StateDefinition(name: "do", work: .act("board.reserve"), outcomes: []),
        ])
    let paper = FlowDefinition(
        topic: "paper", start: "what", states: ["what", "cost"].map { StateDefinition(name: $0, isPart: true) })
    let back = FlowDefinition(topic: "back", start: "said", states: [StateDefinition(name: "said", command: .back)])
    return try? DialogMachine(settings: settings, flows: [book, paper, back], entities: entities)
}()
