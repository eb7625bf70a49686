package import Content
package import Dialog
import Understanding

/// One turn as a function: a message and a session in, the next session and the replies in words out.
///
/// Pure but for the content that is live and for what sources know, so a turn can be run again, in a test or after a lost
/// race, with the same result.
package struct TurnPipeline: Sendable {
    /// What a source says to a request at once; nil where nobody knows, which counts as failed.
    package typealias Knowing = @Sendable (Request) -> Answer?

    package struct Turn: Sendable {
        /// nil: the person asked to be forgotten, nothing is kept.
        package var session: Session?
        package var bubbles: [Bubble]
        /// The steps of the machine, for whoever wants to see how the turn came about.
        package var steps: [Step]
        /// What understanding made of the message; nil where there was none.
        package var interpretation: Interpretation?
    }

    /// Steps of one turn, at most (DESIGN, «A turn, exactly»).
    private static let maximumSteps = 32

    private let live: LiveContent
    private let knowing: Knowing

    package init(_ live: LiveContent, knowing: @escaping Knowing = { _ in nil }) {
        self.live = live
        self.knowing = knowing
    }

    /// What is live now.
    package var content: ContentBundle { live.bundle }

    /// Runs one turn. `now` is in milliseconds since 1970; `languageHint` is what the gateway believes.
    package func turn(from session: Session?, on input: Input, languageHint: String? = nil, now: Int64) -> Turn {
        let kind = kind(of: input, in: session ?? Session(), live.bundle, now)
        return turn(from: session, happening: kind, languageHint: languageHint, now: now)
    }

    /// The same for what is no message: silence, and a person of the centre.
    package func turn(
        from session: Session?, happening kind: Event.Kind, languageHint: String? = nil, now: Int64
    ) -> Turn {
        let content = live.bundle
        let session = session ?? Session()
        let event = Event(at: now, languageHint: languageHint, kind: kind)
        var step = content.machine.step(from: session, on: event)
        var steps = [step]
        while let request = step.request, steps.count < Self.maximumSteps {
            let answer = knowing(request) ?? .failure(of: request)
            step = content.machine.step(from: step.session, on: Event(at: now, kind: .answer(answer)))
            steps.append(step)
        }
        var turn = Turn(session: step.session, bubbles: [], steps: steps)
        if case .message(let interpretation) = kind { turn.interpretation = interpretation }
        for action in step.actions {
            switch action {
            case .say(let reply): turn.bubbles.append(bubble(of: reply, content))
            case .forget: turn.session = nil
            // Reminders and the case of a person of the centre belong to the edge, which has no place for them yet.
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
            return .message(content.interpreter.interpret(text, in: context))
        case .choice(let id): return .choice(id)
        case .media: return .media
        case .command(let command): return .command(command)
        }
    }

    private func bubble(of reply: Reply, _ content: ContentBundle) -> Bubble {
        Bubble(
            kind: reply.kind, topic: reply.topic, state: reply.state, language: reply.language,
            text: content.text(of: reply),
            choices: reply.choices.map { choice in
                Bubble.Choice(
                    id: choice.id, label: content.label(of: choice, in: reply.language),
                    more: content.more(of: choice, in: reply.language))
            },
            takesNumbers: reply.takesNumbers, confidence: reply.confidence)
    }
}
