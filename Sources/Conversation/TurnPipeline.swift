package import Content
package import Dialog
import Understanding

/// One turn as a function: a message and a session in, the next session and the replies in words out.
///
/// Pure but for the content that is live, so a turn can be run again, in a test or after a lost race, with the same result.
package struct TurnPipeline: Sendable {
    package struct Turn: Sendable {
        /// nil: the person asked to be forgotten, nothing is kept.
        package var session: Session?
        package var bubbles: [Bubble]
    }

    private let live: LiveContent

    package init(_ live: LiveContent) {
        self.live = live
    }

    /// What is live now.
    package var content: ContentBundle { live.bundle }

    /// Runs one turn. `now` is in milliseconds since 1970; `languageHint` is what the gateway believes.
    package func turn(from session: Session?, on input: Input, languageHint: String? = nil, now: Int64) -> Turn {
        let content = live.bundle
        let session = session ?? Session()
        let event = Event(at: now, languageHint: languageHint, kind: kind(of: input, in: session, content))
        let step = content.machine.step(from: session, on: event)
        var turn = Turn(session: step.session, bubbles: [])
        for action in step.actions {
            switch action {
            case .say(let reply): turn.bubbles.append(bubble(of: reply, content))
            case .forget: turn.session = nil
            }
        }
        return turn
    }

    private func kind(of input: Input, in session: Session, _ content: ContentBundle) -> Event.Kind {
        switch input {
        case .text(let text):
            let context = InterpretationContext(language: session.language, topic: session.position?.topic)
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
            choices: reply.choices.map { Bubble.Choice(id: $0.id, label: content.label(of: $0, in: reply.language)) },
            confidence: reply.confidence)
    }
}
