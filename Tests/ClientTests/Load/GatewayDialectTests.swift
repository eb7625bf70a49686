import Client
import LineProtocol
import Testing

struct GatewayDialectTests {
    private var dialect: GatewayDialect

    init() throws {
        dialect = GatewayDialect(
            Hello(version: 1, name: "g", token: Token("t")), sessions: 2, try #require(LoadQuestions(["hi"])),
            first: 0, run: "r")
    }

    @Test mutating func itSaysHelloAndAsksOnlyWhenItIsWelcome() {
        let info = Info(server: "x", languages: ["ru"], auth: ["token"], limits: Limits())
        #expect(hear(.info(info)).said == "HELLO {\"v\":1,\"name\":\"g\",\"token\":\"t\"}\n")
        #expect(!dialect.isReady)
        #expect(hear(.welcome(Welcome(pending: 0, epoch: 1, limits: Limits()))).event == .opened)
        #expect(dialect.isReady)
    }

    @Test mutating func aTurnEndsWithItsLastReplyAndEachIsAcknowledged() {
        welcome()
        #expect(ask(since: 5) == "SAY {\"id\":\"s0/r.0\",\"s\":\"s0\",\"text\":\"hi\"}\n")
        #expect(hear(.ok(Committed(id: "s0/r.0", outcome: .replies(2)))).event == nil)
        #expect(hear(reply(7)) == Heard(event: nil, said: "ACK {\"n\":7}\n"))
        #expect(hear(reply(8)) == Heard(event: .answered(since: 5), said: "ACK {\"n\":8}\n"))
    }

    @Test mutating func oneQuestionASessionIsUnderWay() {
        welcome()
        _ = ask(since: 1)
        _ = ask(since: 2)
        #expect(!dialect.isReady)
        #expect(hear(.ok(Committed(id: "s1/r.1", outcome: .replies(0)))).event == .answered(since: 2))
        #expect(dialect.isReady)
        #expect(ask(since: 3).contains("\"id\":\"s1/r.2\""))
    }

    @Test mutating func aRefusedQuestionFreesItsSession() {
        welcome()
        _ = ask(since: 1)
        _ = ask(since: 2)
        let busy = Refusal(id: "s0/r.0", .busy, text: "no", retryMilliseconds: 5)
        #expect(hear(.err(busy)).event == .refused(since: 1, code: "busy"))
        #expect(dialect.isReady)
    }

    @Test mutating func aPingIsAnsweredAndAGoodbyeIsAFault() {
        welcome()
        #expect(hear(.ping) == Heard(event: nil, said: "PONG\n"))
        #expect(hear(.bye(Bye(code: .replaced))).event == .broken("BYE replaced"))
    }

    private struct Heard: Equatable {
        var event: LoadEvent?
        var said: String
    }

    private mutating func hear(_ frame: ServerFrame) -> Heard {
        var line: [UInt8] = []
        frame.print(into: &line)
        var output: [UInt8] = []
        let event = dialect.received(Array(line.dropLast()).span, into: &output)
        return Heard(event: event, said: String(decoding: output, as: UTF8.self))
    }

    private mutating func welcome() { _ = hear(.welcome(Welcome(pending: 0, epoch: 1, limits: Limits()))) }

    private mutating func ask(since moment: UInt64) -> String {
        var output: [UInt8] = []
        dialect.ask(since: moment, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    private func reply(_ number: Int64) -> ServerFrame {
        let reply = Reply(session: "s0", answering: "s0/r.0", text: "a", kind: .answer, language: "ru")
        return .reply(DeliveredReply(number: number, reply: reply))
    }
}
