import Dialog
import TestSupport
import Testing

@Suite struct SessionBytesTests {
    private typealias Bot = SampleBot

    private static func full() -> Session {
        var session = Session()
        session.language = "kk"
        session.isLanguageChosen = true
        session.lastSureLanguage = "ru"
        session.stack = [Bot.atDay, Bot.atFlat]
        session.stack[0].digression = "docs.paper"
        session.stack[0].skipped = ["people"]
        session.stack[0].hasAgreed = true
        session.stack[0].values = ["sum": .money(-5, currency: "KZT"), "list": .list([.time(5), .list([.number(1)])])]
        session.recent = Bot.frame("docs.paper", "what", slots: ["number": .secret(.iin, "")])
        session.recent?.hasActed = true
        session.shared = ["city": Bot.city("almaty"), "day": .date(-4)]
        session.undo = (0..<10).map { Session.Snapshot(stack: [Bot.frame("topic\($0)", "state")], recent: Bot.paper) }
        session.deed = Session.Deed(topic: "book", undo: "docs.flat")
        var reply = Bot.askDay
        reply.arguments = ["day": .text("ертең"), "big": .number(.max), "small": .number(.min)]
        reply.facts = ["f"]
        session.lastReplies = [reply, Bot.whichFlat, Bot.line(.media, .fallback, see: ["calm"])]
        session.misses = 7
        (session.isTorn, session.isUrgent, session.isReminded) = (true, true, true)
        session.handOff = .taken
        session.noticed = ["notices.all"]
        session.rounds = [Session.Round(tag: "abcd", count: 255)]
        (session.turns, session.lastAt, session.seed) = (1234, -1, .max)
        session.pin = .max
        return session
    }

    @Test func aSessionComesBackAsItWas() {
        #expect(Session(decoding: Session().encoded()) == Session())
        #expect(Session(decoding: Self.full().encoded()) == Self.full())
    }

    @Test func equalSessionsAreEqualBytes() {
        #expect(Self.full().encoded() == Self.full().encoded())
    }

    @Test func everyFieldIsWritten() {
        let changes: [(inout Session) -> Void] = [
            { $0.language = "ru" }, { $0.isLanguageChosen = true }, { $0.lastSureLanguage = "kk" },
            { $0.stack = [Bot.paper] }, { $0.recent = Bot.paper }, { $0.shared = ["a": .number(1)] },
            { $0.undo = [Session.Snapshot()] }, { $0.deed = Session.Deed(topic: "a") }, { $0.lastReplies = [Bot.home] },
            { $0.misses = 1 }, { $0.isTorn = true }, { $0.isUrgent = true }, { $0.handOff = .waiting },
            { $0.isReminded = true }, { $0.noticed = ["a"] }, { $0.rounds = [Session.Round(tag: "a", count: 1)] },
            { $0.turns = 1 }, { $0.lastAt = 1 }, { $0.seed = 1 },
            { $0.pin = 0 },
        ]
        for change in changes {
            var session = Session()
            change(&session)
            #expect(session != Session())
            #expect(Session(decoding: session.encoded()) == session)
        }
    }

    @Test func anEmptySessionIsTwentyOneBytesAtMost() {
        #expect(Session().encoded().count <= 21)
        #expect(Session().encoded()[0] == 2)
    }

    @Test func everyCutIsNil() {
        let bytes = Self.full().encoded()
        for length in bytes.indices { #expect(Session(decoding: Array(bytes[..<length])) == nil) }
        #expect(Session(decoding: bytes + [0]) == nil)
    }

    @Test func aVersionThatIsNotKnownIsNil() {
        var bytes = Session().encoded()
        for version in UInt8.min...UInt8.max where !(1...3).contains(version) {
            bytes[0] = version
            #expect(Session(decoding: bytes) == nil)
        }
    }

    @Test func ofTheFirstVersionTheLanguageIsRead() {
        var session = Session()
        session.language = "kk"
        session.isLanguageChosen = true
        #expect(Session(decoding: [1, 3, 0x6B, 0x6B, 1, 9, 9, 9]) == session)
        #expect(Session(decoding: [1, 0, 0, 0, 0, 0, 0, 0, 0]) == Session())
        #expect(Session(decoding: [1, 0, 2]) == nil)
        #expect(Session(decoding: [1, 3, 0x6B, 0xC3, 1]) == nil)
        #expect(Session(decoding: [1, 3, 0x6B]) == nil)
    }

    @Test func aNumberInMoreBytesThanItNeedsIsNil() {
        let bytes = Session().encoded()
        for place in 1..<bytes.count where bytes[place] == 0 {
            let longer = Array(bytes[..<place]) + [0x80, 0] + bytes[(place + 1)...]
            #expect(Session(decoding: longer) == nil)
        }
    }

    @Test func theDigitsOfAPersonalNumberAreNeverWritten() {
        var session = Session()
        let secret = Value.secret(.iin, "123456789012")
        session.stack = [Bot.frame("a", "b", slots: ["n": secret], values: ["v": .list([secret])], options: [secret])]
        session.shared = ["n": secret]
        session.lastReplies = [Bot.line(.cleared, with: ["value": secret])]
        let bytes = session.encoded()
        let digits = Array("1234".utf8)
        #expect(!bytes.indices.contains { bytes[$0...].starts(with: digits) })
        #expect(Session(decoding: bytes)?.shared == ["n": .secret(.iin, "")])
    }

    @Test func aTurnAtWorkIsNeverWritten() throws {
        let machine = try Bot.machine()
        let asked = Bot.message("price", values: [Bot.found(city: "omsk"), Bot.found(rooms: 1)])
        let waiting = machine.step(from: Session(), on: asked).session
        #expect(waiting.suspended != nil)
        #expect(Session(decoding: waiting.encoded()) == Session())
    }

    @Test func aSessionThatIsTooLargeLosesStepsToUndoFirstThenMore() throws {
        var session = Self.full()
        let long = Value.text(String(repeating: "x", count: 190))
        for index in session.undo.indices {
            session.undo[index] = Session.Snapshot(shared: ["a": .text(String(repeating: "\(index)", count: 400))])
        }
        let kept = try #require(Session(decoding: session.encoded()))
        #expect((1..<10).contains(kept.undo.count))
        #expect(kept.undo == session.undo.suffix(kept.undo.count))
        var rest = kept
        rest.undo = session.undo
        #expect(rest == session)
        for index in 0..<20 { session.shared["s\(index)"] = .text(String(repeating: "\(index % 10)", count: 190)) }
        for index in 0..<20 { session.stack[0].values["v\(index)"] = .list([long, .number(Int64(index))]) }
        let less = try #require(Session(decoding: session.encoded()))
        #expect(less.stack.map(\.position) == session.stack.map(\.position))
        #expect(less.shared == session.shared)
        session.language = String(repeating: "x", count: 5000)
        #expect(Session(decoding: session.encoded()) == Session())
    }

    @Test func anyBytesAreReadOrNilAndNeverTrap() {
        var random = SeededGenerator(seed: 1)
        let sample = Self.full().encoded()
        var count = 0
        for _ in 0..<100_000 {
            var bytes = random.below(2) == 0 ? sample : (0..<random.below(80)).map { _ in 0 }
            for _ in 0..<random.below(8) + 1 where !bytes.isEmpty {
                bytes[random.below(bytes.count)] = UInt8(truncatingIfNeeded: random.next())
            }
            guard let session = Session(decoding: bytes) else { continue }
            count += 1
            if Session(decoding: session.encoded()) != session {
                Issue.record("\(bytes)")
                return
            }
        }
        #expect(count > 1000)
    }
}
