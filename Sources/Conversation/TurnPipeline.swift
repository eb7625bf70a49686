package import Content
package import Dialog
import Understanding

/// One turn as a function: a message and a session in, the next session and the replies in words out.
///
/// Pure but for the content that is live and for what sources know, so a turn can be run again, in a test or after a lost
/// race, with the same result.
package struct TurnPipeline: Sendable {
    /// How far a turn came.
    package enum Progress: Sendable {
        case done(Turn)
        /// A source is to be waited for; `ask` does, and `resume` goes on.
        case waits(WaitingTurn)
    }

    package struct Turn: Sendable {
        /// nil: the person asked to be forgotten, nothing is kept.
        package var session: Session?
        package var bubbles: [Bubble]
        /// The steps of the machine, for whoever wants to see how the turn came about.
        package var steps: [Step]
        /// What understanding made of the message; nil where there was none.
        package var interpretation: Interpretation?

        /// What the engine wants done, beside what it says.
        package var actions: [Action] { steps.last?.actions ?? [] }

        package func does(_ action: Action) -> Bool { actions.contains(action) }
    }

    /// Steps of one turn, at most (DESIGN, «A turn, exactly»).
    private static let maximumSteps = 32

    /// When a turn has waited so long, in milliseconds, whatever else has to be waited for has failed: with two seconds
    /// for one source, five are the longest turn.
    private static let patience: Int64 = 3_000

    private let live: LiveContent
    private let desk: KnowledgeDesk

    package init(_ live: LiveContent, desk: KnowledgeDesk = .empty) {
        self.live = live
        self.desk = desk
    }

    /// What is live now.
    package var content: ContentBundle { live.bundle }

    /// Runs one turn without waiting: a source that is not at hand has failed. `now` is in milliseconds since 1970;
    /// `languageHint` is what the gateway believes.
    package func turn(from session: Session?, on input: Input, languageHint: String? = nil, now: Int64) -> Turn {
        let kind = kind(of: input, in: session ?? Session(), live.bundle, now)
        return turn(from: session, happening: kind, languageHint: languageHint, now: now)
    }

    /// The same for what is no message: silence, and a person of the centre.
    package func turn(
        from session: Session?, happening kind: Event.Kind, languageHint: String? = nil, now: Int64
    ) -> Turn {
        var progress = begin(from: session, happening: kind, languageHint: languageHint, now: now)
        while true {
            switch progress {
            case .done(let turn): return turn
            case .waits(let waiting):
                progress = resume(waiting, with: .failure(of: waiting.request), now: now)
            }
        }
    }

    /// Runs a turn as far as it comes without waiting.
    package func begin(
        from session: Session?, on input: Input, languageHint: String? = nil, now: Int64
    ) -> Progress {
        let kind = kind(of: input, in: session ?? Session(), live.bundle, now)
        return begin(from: session, happening: kind, languageHint: languageHint, now: now)
    }

    /// The same for what is no message.
    package func begin(
        from session: Session?, happening kind: Event.Kind, languageHint: String? = nil, now: Int64
    ) -> Progress {
        let content = live.bundle
        let session = session ?? Session()
        let event = Event(at: now, languageHint: languageHint, kind: kind)
        let step = content.machine.step(from: session, on: event)
        var interpretation: Interpretation?
        if case .message(let understood) = kind { interpretation = understood }
        return goOn([step], content, interpretation, began: now, now: now)
    }

    /// A turn that called a person of the centre, where nobody is there: that is said at once, with the phones.
    package func withoutCentre(_ turn: Turn, now: Int64) -> Turn {
        var away = self.turn(from: turn.session, happening: .operated(.away), now: now)
        away.interpretation = turn.interpretation
        guard !away.bubbles.isEmpty else { return turn }
        away.bubbles[0].topic = turn.bubbles.first?.topic
        away.bubbles[0].confidence = turn.bubbles.first?.confidence
        return away
    }

    /// Asks what a turn waits for; `then` is called once, on any thread.
    package func ask(_ waiting: WaitingTurn, then: @escaping @Sendable (Answer) -> Void) {
        desk.ask(waiting.request, waiting.content.machine.settings.zone.local(waiting.now), then)
    }

    /// Goes on with what the source said, `now`.
    package func resume(_ waiting: WaitingTurn, with answer: Answer, now: Int64) -> Progress {
        let step = next(of: waiting.steps, with: answer, waiting.content, began: waiting.now)
        return goOn(
            waiting.steps + [step], waiting.content, waiting.interpretation, began: waiting.now, now: now)
    }

    /// Asks and steps until something has to be waited for, or all is said.
    private func goOn(
        _ steps: [Step], _ content: ContentBundle, _ interpretation: Interpretation?, began: Int64, now: Int64
    ) -> Progress {
        var steps = steps
        let time = content.machine.settings.zone.local(began)
        while let request = steps.last?.request, steps.count < Self.maximumSteps {
            if let answer = desk.known(request, time) {
                steps.append(next(of: steps, with: answer, content, began: began))
            } else if mayWait(steps, began: began, now: now) {
                return .waits(
                    WaitingTurn(
                        content: content, interpretation: interpretation, now: began, steps: steps, request: request))
            } else {
                steps.append(next(of: steps, with: .failure(of: request), content, began: began))
            }
        }
        return .done(turn(of: steps, content, interpretation, now: began))
    }

    /// Not after a deed of the same turn, which is only done when the turn is written, and not for ever.
    private func mayWait(_ steps: [Step], began: Int64, now: Int64) -> Bool {
        let hasActed = steps.contains { $0.request?.kind == .deed }
        return !hasActed && now - began < Self.patience
    }

    private func next(of steps: [Step], with answer: Answer, _ content: ContentBundle, began: Int64) -> Step {
        let event = Event(at: began, kind: .answer(answer))
        return content.machine.step(from: steps.last?.session ?? Session(), on: event)
    }

    private func turn(
        of steps: [Step], _ content: ContentBundle, _ interpretation: Interpretation?, now: Int64
    ) -> Turn {
        let step = steps.last ?? Step(session: Session(), actions: [], row: .nothing)
        var turn = Turn(session: step.session, bubbles: [], steps: steps, interpretation: interpretation)
        for action in step.actions {
            switch action {
            case .say(let reply): turn.bubbles.append(bubble(of: reply, content, now: now))
            case .forget: turn.session = nil
            // What is to be done beside saying is done where the turn is written.
            case .ask, .remind, .openCase, .relay, .closeCase: break
            }
        }
        return turn
    }

    private func kind(
        of input: Input, in session: Session, _ content: ContentBundle, _ now: Int64
    ) -> Event.Kind {
        switch input {
        case .text(let text):
            let expectation = content.machine.expectation(of: session)
            let local = content.machine.settings.zone.local(now)
            let context = InterpretationContext(
                language: session.language, isLanguageChosen: session.isLanguageChosen, topic: expectation.topic,
                expected: expectation.entities, today: local.day, minute: local.minute, choices: expectation.choices)
            let understood = content.interpreter.interpret(text, in: context)
            // The ladder's second rung offers what is nearest; until then nobody needs it.
            guard session.misses > 0 else { return .message(understood) }
            let language = understood.language ?? session.language ?? content.languages.first ?? ""
            return .message(understood.withNearest(to: text, of: content, in: language))
        case .choice(let id): return .choice(id)
        case .media: return .media
        case .command(let command): return .command(command)
        }
    }

    private func bubble(of reply: Reply, _ content: ContentBundle, now: Int64) -> Bubble {
        Bubble(
            kind: reply.kind, topic: reply.topic, state: reply.state, language: reply.language,
            text: content.text(of: reply, now: now),
            choices: reply.choices.map { choice in
                Bubble.Choice(
                    id: choice.id, label: content.label(of: choice, in: reply.language),
                    more: content.more(of: choice, in: reply.language))
            },
            takesNumbers: reply.takesNumbers, confidence: reply.confidence)
    }
}
