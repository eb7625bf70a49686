import Content
import Conversation
import Dialog
import Knowledge
import Synchronization

/// The sources of knowledge while a script runs: what the script says of them, and below that the real ones.
///
/// A deed that is done becomes a row of the board, so that scripts can ask for it.
final class StubbedKnowledge: Sendable {
    private struct State {
        /// The newest last.
        var stubs: [KnowledgeStub] = []
        var rows: [Values] = []
        var deeds = 0
        var now: Int64 = 0
    }

    private let state = Mutex(State())
    private let base: TurnPipeline.Knowing
    private let entities: [EntityDefinition]
    private let clock: ScriptClock
    private let declarations: [String: SourceDeclaration]
    /// The entity of the slot for which a question offers values.
    private let offered: [String: EntityDefinition]

    init(_ content: ContentBundle, base: @escaping TurnPipeline.Knowing) {
        let machine = content.machine
        self.base = base
        entities = content.entities
        declarations = Dictionary(content.knowledge.plans.map { ($0.name, $0.declaration) }) { first, _ in first }
        clock = ScriptClock(zone: machine.settings.zone)
        offered = Dictionary(
            machine.flows.flatMap(\.slots).compactMap { slot in slot.definition.offer.map { ($0, slot.entity) } }
        ) { first, _ in first }
    }

    var rows: [Values] { state.withLock(\.rows) }
    /// How many deeds were done so far.
    var deeds: Int { state.withLock(\.deeds) }

    func set(now: Int64) { state.withLock { $0.now = now } }

    func add(_ stub: KnowledgeStub) { state.withLock { $0.stubs.append(stub) } }

    func add(row: [NamedValue]) {
        state.withLock { state in
            let values = ScriptValues(clock: clock, entities: entities, now: state.now)
            var typed: Values = [:]
            for pair in row { typed[pair.name] = values.value(pair.value) }
            state.rows.append(typed)
        }
    }

    /// What the sources say to a request; nil is the answer of one that is not there.
    func answer(to request: Request) -> Dialog.Answer? {
        let answer = stubbed(request) ?? base(request)
        if request.kind == .deed, let answer, answer.hasActed {
            state.withLock { state in
                state.deeds += 1
                state.rows.append(request.arguments)
            }
        }
        return answer
    }

    /// nil where no stub speaks for this question.
    private func stubbed(_ request: Request) -> Dialog.Answer? {
        state.withLock { state in
            let source = request.question.prefix { $0 != "." }
            let stub = state.stubs.last { $0.name == request.question || $0.name == source }
            guard let stub else { return nil }
            let values = ScriptValues(clock: clock, entities: entities, now: state.now)
            switch stub.answer {
            case .up: return nil
            case .down: return .failure(of: request)
            case .outcome(let outcome, let pairs):
                var given: Values = [:]
                for pair in pairs { given[pair.name] = values.value(pair.value) }
                let name = String(request.question.dropFirst(source.count + 1))
                let declared = declarations[String(source)]?[name]?.outcome(outcome)
                return Dialog.Answer(
                    to: request.id, outcome: outcome, values: given, hasActed: declared?.hasActed ?? true)
            case .offers(let options):
                let entity = offered[request.question]
                return Dialog.Answer(
                    to: request.id, outcome: Answer.found,
                    options: options.map { option in
                        entity.flatMap { values.value(option, of: $0) } ?? values.value(option)
                    })
            }
        }
    }
}
