import NIOCore

/// A person at a terminal who types one question after another: an empty line ends an answer.
package struct HumanDialect: LoadDialect {
    private let questions: LoadQuestions
    private var next: Int
    private var isGreeted = false
    private var asked = CircularBuffer<UInt64>()

    /// Begins with the question `first` of the list.
    package init(_ questions: LoadQuestions, first: Int) {
        self.questions = questions
        next = first
    }

    package mutating func connected(into output: inout [UInt8]) {}

    package var isReady: Bool { isGreeted }

    package mutating func ask(since moment: UInt64, into output: inout [UInt8]) {
        asked.append(moment)
        output.append(contentsOf: questions[next].utf8)
        output.append(UInt8(ascii: "\n"))
        next &+= 1
    }

    package mutating func received(_ line: Span<UInt8>, into output: inout [UInt8]) -> LoadEvent? {
        guard line.isEmpty else { return nil }
        guard isGreeted else {
            isGreeted = true
            return .opened
        }
        guard let moment = asked.popFirst() else { return .broken("an answer that nobody asked for") }
        return .answered(since: moment)
    }
}
