import Content
import Conversation
import Foundation
import Testing
import Understanding

/// Questions that no phrase file holds and that no threshold was set on, understood with the shipped content. The figures
/// are those that were reached, less a point: who changes phrases or models for the worse hears of it here.
@Suite struct HeldOutQuestionsTests {
    private static func measurement() throws -> QuestionMeasurement {
        let path = "/" + URL(fileURLWithPath: #filePath).pathComponents.dropLast(2).dropFirst().joined(separator: "/")
        let questions = try ["ru", "kk"].flatMap { language in
            let file = path + "/Fixtures/Questions/held-out-\(language).tsv"
            return Question.read(
                try String(contentsOfFile: file, encoding: .utf8).precomposedStringWithCanonicalMapping)
        }
        return QuestionMeasurement(of: questions, by: try ShippedContent.pipeline().content.interpreter)
    }

    @Test func noFewerAreUnderstoodThanBefore() throws {
        let measurement = try Self.measurement()
        let all = measurement.all
        #expect(all.count > 1000)
        #expect(all.right * 1000 >= all.count * Self.rightInThousand, "\(all.right) of \(all.count) right")
        #expect(all.wrong * 1000 <= all.count * Self.wrongInThousand, "\(all.wrong) of \(all.count) wrong")
        let outside = measurement.outside
        #expect(outside.count > 200)
        #expect(
            outside.wrong * 1000 <= outside.count * Self.answeredInThousand,
            "\(outside.wrong) of \(outside.count) answered")
    }

    private static let rightInThousand = 856
    private static let wrongInThousand = 45
    private static let answeredInThousand = 92
}
