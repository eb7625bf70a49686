import Dialog
import TestSupport
import Testing

@Suite struct SessionBytesTests {
    private static func full() -> Session {
        var session = Session()
        session.language = "kk"
        session.isLanguageChosen = true
        session.lastSureLanguage = "ru"
        session.position = SampleBot.position("documents.iin", "what")
        session.undo = (0..<10).map { SampleBot.position("topic\($0)", "state") }
        var reply = SampleBot.reply("documents.iin", "what", offering: ["where", "cost"], in: "kk")
        reply.arguments = ["day": .text("ертең"), "count": .number(-3), "big": .number(.max), "small": .number(.min)]
        session.lastReplies = [reply, Reply(kind: .clarify, language: "ru", text: "general.media")]
        session.misses = 7
        session.turns = 1234
        return session
    }

    @Test func aSessionComesBackAsItWas() {
        #expect(Session(decoding: Session().encoded()) == Session())
        #expect(Session(decoding: Self.full().encoded()) == Self.full())
    }

    @Test func equalSessionsAreEqualBytes() {
        #expect(Self.full().encoded() == Self.full().encoded())
    }

    @Test func anEmptySessionIsNineBytes() {
        #expect(Session().encoded() == [1, 0, 0, 0, 0, 0, 0, 0, 0])
    }

    @Test func everyCutIsNil() {
        let bytes = Self.full().encoded()
        for length in bytes.indices { #expect(Session(decoding: Array(bytes[..<length])) == nil) }
        #expect(Session(decoding: bytes + [0]) == nil)
    }

    @Test func aVersionThatIsNotKnownIsNil() {
        var bytes = Session().encoded()
        for version in UInt8.min...UInt8.max where version != 1 {
            bytes[0] = version
            #expect(Session(decoding: bytes) == nil)
        }
    }

    @Test(
        arguments: [
            [1, 0, 2, 0, 0, 0, 0, 0, 0],  // a flag that is neither 0 nor 1
            [1, 0, 0, 0, 2, 0, 0, 0, 0],  // two positions
            [1, 0, 0, 0, 0, 11, 0, 0, 0],  // eleven steps to undo
            [1, 0, 0, 0, 0, 0, 5, 0, 0],  // five replies
            [1, 0, 0, 0, 0, 0, 0, 0x80, 0, 0],  // a number in more bytes than it needs
            [1, 0, 0, 0, 0, 0, 0, 0x80, 2, 0],  // 256 misses
            [1, 3, 0xC3, 0x28, 0, 0, 0, 0, 0, 0, 0],  // a language that is no UTF-8
            [1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 0],  // a length of 2^64 - 1
            [1, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],  // a number without an end
        ] as [[UInt8]])
    func bytesThatNoSessionWritesAreNil(bytes: [UInt8]) {
        #expect(Session(decoding: bytes) == nil)
    }

    @Test func argumentsMustStandInTheOrderOfTheirNames() throws {
        var session = Session()
        var reply = Reply(kind: .answer, language: "ru", text: "t")
        reply.arguments = ["a": .number(1), "b": .number(2)]
        session.lastReplies = [reply]
        var bytes = session.encoded()
        // A name follows its length, which is 1.
        let names = bytes.indices.filter { $0 > 0 && bytes[$0 - 1] == 1 && [97, 98].contains(bytes[$0]) }
        #expect(names.count == 2)
        bytes.swapAt(names[0], names[1])
        #expect(Session(decoding: bytes) == nil)
    }

    @Test func aSessionOfTheLongestNamesFitsWhole() throws {
        let topic = String(repeating: "t", count: DialogLimits.topic)
        let name = { (index: Int) in String(repeating: "s", count: DialogLimits.name - 2) + String(10 + index) }
        var session = Session()
        session.language = "abcdefgh"
        session.lastSureLanguage = "abcdefgh"
        session.position = SampleBot.position(topic, name(0))
        session.undo = (0..<10).map { SampleBot.position(topic, name($0)) }
        session.lastReplies = (0..<4).map { SampleBot.reply(topic, name($0), kind: .fallback, in: "abcdefgh") }
        session.lastReplies[3] = SampleBot.reply(
            topic, name(3), kind: .fallback, offering: (0..<10).map(name), in: "abcdefgh")
        let bytes = session.encoded()
        #expect(bytes.count <= 4096)
        #expect(Session(decoding: bytes) == session)
    }

    @Test func aSessionThatIsTooLargeLosesItsUndoListFirst() throws {
        var session = Self.full()
        session.undo = (0..<10).map { SampleBot.position(String(repeating: "x", count: 1000), "s\($0)") }
        let kept = try #require(Session(decoding: session.encoded()))
        #expect(kept.undo.isEmpty)
        #expect(kept.lastReplies == session.lastReplies)
        session.position = session.undo[0]
        session.position?.topic += String(repeating: "x", count: 5000)
        session.language = String(repeating: "x", count: 5000)
        #expect(Session(decoding: session.encoded()) == Session())
    }

    @Test func anyBytesAreReadOrNilAndNeverTrap() {
        var random = SeededGenerator(seed: 1)
        let sample = Self.full().encoded()
        for _ in 0..<100_000 {
            var bytes =
                Bool.random(using: &random) ? sample : (0..<Int.random(in: 0...80, using: &random)).map { _ in 0 }
            for _ in 0..<Int.random(in: 1...8, using: &random) where !bytes.isEmpty {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
            }
            if let session = Session(decoding: bytes) { #expect(Session(decoding: session.encoded()) == session) }
        }
    }
}
