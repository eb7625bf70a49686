import Foundation
import Knowledge
import Understanding

/// What many tests of this folder need.
enum Samples {
    static let today = Day(number: 20_781)  // 2026-11-24

    /// Folds as understanding does.
    static let fold: SearchIndex.Fold = {
        let alphabet = Alphabet()
        return { FoldedText($0.utf8.span, by: alphabet).units }
    }()

    /// A question `echo` with the argument `what`, which comes back.
    static let echo = SourceDeclaration([
        QuestionDeclaration(
            "echo", arguments: [.init("what", .text)],
            outcomes: [.init("found", [.init("what", .text)]), .init("none")])
    ])

    static func question(_ what: String = "a") -> Knowledge.Question {
        Knowledge.Question("echo", ["what": .text(what)], today: today)
    }

    static func plan(
        _ source: some KnowledgeSource, name: String = "src", identity: String = "1",
        timeout: Duration = .seconds(2), keep: Duration? = nil
    ) -> SourcePlan {
        SourcePlan(
            name: name, kind: .process, identity: identity, declaration: source.declaration, timeout: timeout,
            keep: keep
        ) { source }
    }

    static var fixtures: String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Fixtures/Sources").path
    }
}
