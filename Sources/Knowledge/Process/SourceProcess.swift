import Foundation
import Synchronization

/// The other end of the process protocol, for sources written in Swift: a program whose `main` is one line.
public enum SourceProcess {
    /// Answers the questions on standard input, several at once, until the input ends.
    public static func main(_ source: some KnowledgeSource) async {
        await withTaskGroup { group in
            while let line = readLine(strippingNewline: true) {
                guard let (id, question) = SourceWire.question(Array(line.utf8), source.declaration) else {
                    FileHandle.standardError.write(Data("a line that is no question\n".utf8))
                    continue
                }
                group.addTask { write(await answer(to: question, from: source), id: id) }
            }
        }
        source.stop()
    }

    private static func answer(to question: Question, from source: some KnowledgeSource) async -> Answer {
        if let flaw = source.declaration.flaw(in: question) { return .failed(flaw) }
        if let known = source.known(question) { return known }
        return await source.answer(question, until: ContinuousClock.now + .seconds(2))
    }

    /// Lines of answers that end at the same time do not mix.
    private static let output = Mutex(())

    private static func write(_ answer: Answer, id: Int) {
        let line = SourceWire.line(of: answer, id: id) + [UInt8(ascii: "\n")]
        output.withLock { _ in
            try? FileHandle.standardOutput.write(contentsOf: Data(line))
        }
    }
}
