import Client
import Testing

struct HumanDialectTests {
    private var dialect: HumanDialect

    init() throws {
        dialect = HumanDialect(try #require(LoadQuestions(["one", "two\nlines"])), first: 0)
    }

    @Test mutating func nothingIsAskedBeforeTheGreetingHasEnded() {
        #expect(!dialect.isReady)
        #expect(hear("Hello") == nil)
        #expect(!dialect.isReady)
        #expect(hear("") == .opened)
        #expect(dialect.isReady)
    }

    @Test mutating func anEmptyLineAnswersTheOldestQuestion() {
        _ = hear("")
        #expect(ask(since: 10) == "one\n")
        #expect(ask(since: 20) == "two lines\n")
        #expect(hear("words") == nil)
        #expect(hear(" ") == nil)
        #expect(hear("") == .answered(since: 10))
        #expect(hear("") == .answered(since: 20))
    }

    @Test mutating func anAnswerThatNobodyAskedForIsAFault() {
        _ = hear("")
        #expect(hear("") == .broken("an answer that nobody asked for"))
    }

    @Test mutating func theListBeginsAnew() {
        _ = hear("")
        _ = ask(since: 1)
        _ = ask(since: 1)
        #expect(ask(since: 1) == "one\n")
    }

    private mutating func hear(_ line: String) -> LoadEvent? {
        var output: [UInt8] = []
        let event = dialect.received(Array(line.utf8).span, into: &output)
        #expect(output.isEmpty)
        return event
    }

    private mutating func ask(since moment: UInt64) -> String {
        var output: [UInt8] = []
        dialect.ask(since: moment, into: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
