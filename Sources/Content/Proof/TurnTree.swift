import Dialog
import Knowledge

/// One turn with every answer that its sources may give.
struct TurnTree {
    /// A turn that is over, and what sources said on its way.
    struct Leaf {
        var step: Step
        var answers: [Given]
        /// The replies in their order.
        var replies: [Reply] {
            step.actions.compactMap { action in
                if case .say(let reply) = action { reply } else { nil }
            }
        }
    }

    /// What a source said to a question.
    struct Given: Hashable {
        var question: String
        var outcome: String
        var values: Values
        var options: [Value]
    }

    let machine: DialogMachine
    let declarations: [String: SourceDeclaration]
    let classes: ValueClasses
    let entities: [EntityDefinition]

    /// Every way in which the turn may end.
    func leaves(from session: Session, on event: Event) -> [Leaf] {
        var leaves: [Leaf] = []
        grow(machine.step(from: session, on: event), at: event.at, answers: [], into: &leaves)
        return leaves
    }

    private func grow(_ step: Step, at: Int64, answers: [Given], into leaves: inout [Leaf]) {
        guard let request = step.request else {
            leaves.append(Leaf(step: step, answers: answers))
            return
        }
        // Asked the same once more in one turn, a source says the same.
        let said = answers.last { $0.question == request.question }
        for given in said.map({ [$0] }) ?? possible(request) {
            let answer = Dialog.Answer(
                to: request.id, outcome: given.outcome, values: given.values, options: given.options,
                hasActed: outcome(given.outcome, of: request.question)?.hasActed ?? true)
            let next = machine.step(from: step.session, on: Event(at: at, kind: .answer(answer)))
            grow(next, at: at, answers: said == nil ? answers + [given] : answers, into: &leaves)
        }
    }

    /// What a source may say: each declared outcome with its values, and of an offer each choice that guards tell apart, all
    /// but the one that is there already, none, and failure.
    private func possible(_ request: Request) -> [Given] {
        let question = request.question
        guard request.kind != .offer else { return offers(to: request) }
        let declared = declaration(of: question)?.outcomes ?? waited(for: question)
        return declared.flatMap { outcome in
            products(of: outcome.values, known: request.arguments).map {
                Given(question: question, outcome: outcome.name, values: $0, options: [])
            }
        }
    }

    private func offers(to request: Request) -> [Given] {
        let question = request.question
        func given(_ outcome: String, _ options: [Value] = []) -> Given {
            Given(question: question, outcome: outcome, values: [:], options: options)
        }
        var lists: [[Value]] = []
        for slot in machine.flows.lazy.flatMap(\.slots) where slot.definition.offer == question {
            let values = classes.values(of: slot)
            let known = request.arguments[slot.name]
            lists = [values, values.filter { $0 != known }]
            break
        }
        let found = lists.filter { !$0.isEmpty }.map { given(Dialog.Answer.found, $0) }
        let distinct = found.count == 2 && found[0] == found[1] ? Array(found.prefix(1)) : found
        return distinct + [given(Dialog.Answer.none), given(Dialog.Answer.failed)]
    }

    /// The outcomes that some state waits for: of a source that nobody declares.
    private func waited(for question: String) -> [QuestionDeclaration.Outcome] {
        let names = machine.states.flatMap { state -> [String] in
            switch state.work {
            case .lookUp(question), .act(question, _): state.transitions.compactMap(\.trigger.outcome)
            default: []
            }
        }
        let once = names.enumerated().filter { names.firstIndex(of: $0.element) == $0.offset }.map(\.element)
        return once.map { QuestionDeclaration.Outcome($0) }
    }

    private func outcome(_ name: String, of question: String) -> QuestionDeclaration.Outcome? {
        declaration(of: question)?.outcome(name)
    }

    private func declaration(of question: String) -> QuestionDeclaration? {
        guard let dot = question.firstIndex(of: ".") else { return nil }
        return declarations[String(question[..<dot])]?[String(question[question.index(after: dot)...])]
    }

    /// Every combination of the classes of an outcome's values.
    private func products(of fields: [QuestionDeclaration.Field], known: Values) -> [Values] {
        fields.reduce([[:]]) { products, field in
            // What was asked about comes back as it was asked.
            if let value = known[field.name] {
                return products.map { product in
                    var product = product
                    product[field.name] = value
                    return product
                }
            }
            let values = classes.values(of: field.name, as: entity(of: field.kind))
            // Two of one class differ for nobody here: what sources give is not corrected.
            let needed = classes.tells(apart: field.name) ? values : Array(values.prefix(1))
            return products.flatMap { product in
                needed.map { value in
                    var product = product
                    product[field.name] = value
                    return product
                }
            }
        }
    }

    private func entity(of kind: ValueKind) -> EntityDefinition {
        switch kind {
        case .text: EntityDefinition(name: "", kind: .text)
        case .number: EntityDefinition(name: "", kind: .number(1...1000))
        case .money: EntityDefinition(name: "", kind: .money)
        case .date: EntityDefinition(name: "", kind: .date)
        case .time: EntityDefinition(name: "", kind: .time)
        case .name(let name):
            entities.first { $0.name == name } ?? EntityDefinition(name: name, kind: .values([]))
        }
    }
}

extension Transition.Trigger {
    /// The outcome that it waits for; nil where it waits for something else.
    var outcome: String? { if case .outcome(let name) = self { name } else { nil } }
}
