package import LineProtocol

/// A gateway with many sessions: one question under way in each, every reply acknowledged at once.
package struct GatewayDialect: LoadDialect {
    /// A session, and the question that is under way in it.
    private struct Talk {
        var since: UInt64 = 0
        var count: Int64?
        var replies: Int64 = 0
    }

    private let hello: Hello
    private let questions: LoadQuestions
    private let run: String
    private var talks: [Talk]
    private var numbers: [String: Int] = [:]
    private var resting: [Int]
    private var next: Int
    private var isLive = false

    /// - Parameters:
    ///   - run: different in every run against one store, so that no id comes twice: up to 20 characters of an id.
    ///   - first: the question to begin with.
    package init(_ hello: Hello, sessions: Int, _ questions: LoadQuestions, first: Int, run: String) {
        self.hello = hello
        self.questions = questions
        self.run = run
        next = first
        talks = Array(repeating: Talk(), count: max(1, sessions))
        resting = Array(talks.indices.reversed())
        for number in talks.indices { numbers["s\(number)"] = number }
    }

    package mutating func connected(into output: inout [UInt8]) {}

    package var isReady: Bool { isLive && !resting.isEmpty }

    package mutating func ask(since moment: UInt64, into output: inout [UInt8]) {
        guard let session = resting.popLast() else { return }
        talks[session] = Talk(since: moment)
        let say = Say(id: "s\(session)/\(run).\(next)", session: "s\(session)", content: .text(questions[next]))
        GatewayFrame.say(say).print(into: &output)
        next &+= 1
    }

    package mutating func received(_ line: Span<UInt8>, into output: inout [UInt8]) -> LoadEvent? {
        switch ServerFrame.parse(line) {
        case .frame(let frame): return received(frame, into: &output)
        case .unknownVerb: return nil
        case .fault(let fault): return .broken(fault.text)
        }
    }

    private mutating func received(_ frame: ServerFrame, into output: inout [UInt8]) -> LoadEvent? {
        switch frame {
        case .info:
            GatewayFrame.hello(hello).print(into: &output)
            return nil
        case .welcome:
            isLive = true
            return .opened
        case .ok(let committed):
            guard let session = session(of: committed.id) else { return nil }
            if case .replies(let count) = committed.outcome { talks[session].count = count }
            return rest(session)
        case .reply(let delivered):
            GatewayFrame.ack(number: delivered.number).print(into: &output)
            guard let session = delivered.reply.answering.flatMap(session(of:)) else { return nil }
            talks[session].replies += 1
            return rest(session)
        case .err(let refusal): return refused(refusal)
        case .ping:
            GatewayFrame.pong.print(into: &output)
            return nil
        case .pong: return nil
        case .drain: return .broken("the server is about to end")
        case .bye(let bye): return .broken("BYE" + (bye.code.map { " " + $0.rawValue } ?? ""))
        }
    }

    /// The session rests when its OK and all its replies are there.
    private mutating func rest(_ session: Int) -> LoadEvent? {
        let talk = talks[session]
        guard let count = talk.count, talk.replies >= count else { return nil }
        talks[session].count = nil
        resting.append(session)
        return .answered(since: talk.since)
    }

    private mutating func refused(_ refusal: Refusal) -> LoadEvent {
        guard let session = refusal.id.flatMap(session(of:)) else { return .broken(refusal.text) }
        resting.append(session)
        return .refused(since: talks[session].since, code: refusal.code.rawValue)
    }

    private func session(of id: String) -> Int? {
        id.firstIndex(of: "/").flatMap { numbers[String(id[..<$0])] }
    }
}
