import ArgumentParser
import Content
import Dialog
import Foundation
import Knowledge

/// `bagdar ask rents.price city=almaty rooms=2`: what a source says, without a conversation.
struct Ask: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Ask a source from the command line.",
        discussion: """
            Prints the outcome, then one value or choice a line. Without a question it lists what can be asked. Words that
            are no name are looked up like a person's: bagdar ask checkpoints.note checkpoint=...

            Exit codes: 0 any answer but failed, 1 failed, 2 could not ask.
            """
    )

    @OptionGroup var options: CommonOptions

    @Argument(help: "The source and its question, such as rents.price.")
    var question: String?

    @Argument(help: "Its arguments, such as city=almaty rooms=2.")
    var arguments: [String] = []

    func run() async throws {
        let content = try options.loadContent()
        let host = KnowledgeHost()
        defer { host.stop() }
        host.use(content.knowledge.plans)
        guard let question else { return list(content.knowledge.plans) }
        guard let declared = host.declaration(of: question) else {
            throw CommandFailure("no source can be asked \(question); bagdar ask lists what can")
        }
        let time = content.machine.settings.zone.local(Clock.now())
        let values = try read(declared)
        let answer = await withCheckedContinuation { answered in
            host.ask(
                question, { Question($0, values, today: Day(number: time.day), minute: Int(time.minute)) },
                then: { answered.resume(returning: $0) })
        }
        show(answer, declared, content)
        if answer.hasFailed { throw ExitCode(1) }
    }

    private func read(_ declared: QuestionDeclaration) throws -> [String: KnowledgeValue] {
        var values: [String: KnowledgeValue] = [:]
        for argument in arguments {
            let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, let field = declared.arguments.first(where: { $0.name == parts[0] }) else {
                let names = declared.arguments.map { "\($0.name)=\($0.kind)" }.joined(separator: " ")
                throw CommandFailure("\(argument) is no argument of it; it takes: \(names.isEmpty ? "none" : names)")
            }
            values[field.name] = KnowledgeValue(parts[1], as: field.kind) ?? .text(parts[1])
        }
        return values
    }

    private func show(_ answer: Knowledge.Answer, _ declared: QuestionDeclaration, _ content: ContentBundle) {
        print(answer.outcome, to: .standardOutput)
        for field in declared.outcome(answer.outcome)?.values ?? [] {
            guard let value = answer.values[field.name] else { continue }
            print("  \(field.name) = \(words(for: value, field.kind, content))", to: .standardOutput)
        }
        for option in answer.options {
            print("  - \(words(for: option, declared.options ?? .text, content))", to: .standardOutput)
        }
        if let reason = answer.reason { print("  \(reason)", to: .standardError) }
    }

    /// A value as it is written, and what people are shown for it.
    private func words(for value: KnowledgeValue, _ kind: ValueKind, _ content: ContentBundle) -> String {
        guard case .name(let entity) = kind else { return value.plain }
        let shown = content.languages.map { content.name(of: .named(entity: entity, value: value.plain), in: $0) }
        return value.plain + " (" + shown.joined(separator: "; ") + ")"
    }

    private func list(_ plans: [SourcePlan]) {
        for plan in plans {
            for question in plan.declaration.questions {
                let arguments = question.arguments.map { "\($0.name)=\($0.kind)" }
                let words = ["\(plan.name).\(question.name)"] + arguments
                let outcomes = question.outcomes.map(\.name).joined(separator: ", ")
                print(words.joined(separator: " ") + ": " + outcomes, to: .standardOutput)
            }
        }
    }
}
