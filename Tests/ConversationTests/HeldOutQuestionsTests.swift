import Content
import Conversation
import Dialog
import Foundation
import Testing
import Understanding

/// Questions that no phrase file holds, answered with the shipped content. A wrong answer costs a person more than none.
@Suite struct HeldOutQuestionsTests {
    private struct Question {
        var language: String
        var style: String
        /// `documents.iin/papers`; `out-of-scope` where the bot must say that it does not know.
        var expected: String
        var text: String
    }

    private static func questions() throws -> [Question] {
        let path = "/" + URL(fileURLWithPath: #filePath).pathComponents.dropLast(2).dropFirst().joined(separator: "/")
        let file = try String(contentsOfFile: path + "/Fixtures/Questions/skeleton.tsv", encoding: .utf8)
        return file.split(separator: "\n").dropFirst().compactMap { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 4 else { return nil }
            return Question(language: cells[0], style: cells[1], expected: cells[2], text: cells[3])
        }
    }

    @Test func fewAreMissedAndHardlyAnyIsAnsweredWrongly() throws {
        let content = try ShippedContent.pipeline().content
        let fallback = content.machine.settings.fallback
        var (inScope, right, wrong, outside, refused) = (0, 0, 0, 0, 0)
        for question in try Self.questions() {
            let topic = String(question.expected.split(separator: "/")[0])
            let context = InterpretationContext(topic: question.style == "inside" ? "documents.iin" : nil)
            let answered = content.interpreter.interpret(question.text, in: context).matter?.topic
            if topic == fallback || !content.machine.starts.keys.contains(topic) {
                outside += 1
                if answered == nil { refused += 1 }
            } else {
                inScope += 1
                if answered == topic { right += 1 } else if answered != nil { wrong += 1 }
            }
        }
        #expect(inScope > 300)
        #expect(outside > 100)
        #expect(right * 100 >= inScope * 97, "\(right) of \(inScope) right")
        #expect(wrong * 100 <= inScope, "\(wrong) of \(inScope) wrong")
        #expect(refused * 100 >= outside * 98, "\(refused) of \(outside) refused")
    }
}
