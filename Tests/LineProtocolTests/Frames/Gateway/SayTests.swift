import LineProtocol
import Testing

struct SayTests {
    private func say(_ members: String) -> ParsedFrame<GatewayFrame> { gateway("SAY {\(members)}") }

    private func content(_ members: String) -> Say.Content? {
        guard case .frame(.say(let say)) = say(#""id":"1","s":"s","# + members) else { return nil }
        return say.content
    }

    @Test(arguments: [
        #""s":"s","text":"x""#, #""id":"","s":"s","text":"x""#, #""id":7,"s":"s","text":"x""#,
        #""id":null,"s":"s","text":"x""#,
        #""id":"a b","s":"s","text":"x""#, #""id":"é","s":"s","text":"x""#, #""id":"\u007f","s":"s","text":"x""#, "",
    ])
    func withoutAnIDThatCanBeReadAllIsLost(members: String) {
        #expect(fault(of: say(members)) == .fatal(.badField))
    }

    @Test func anIDHas1To128Bytes() {
        let id = String(repeating: "~", count: 128)
        #expect(say("\"id\":\"\(id)\",\"s\":\"s\",\"text\":\"x\"") != say("\"id\":\"!\",\"s\":\"s\",\"text\":\"x\""))
        guard case .frame = say("\"id\":\"\(id)\",\"s\":\"s\",\"text\":\"x\"") else { return #expect(Bool(false)) }
        #expect(fault(of: say("\"id\":\"\(id)~\",\"s\":\"s\",\"text\":\"x\"")) == .fatal(.badField))
    }

    @Test(arguments: [
        #""text":"x""#, #""s":"","text":"x""#, #""s":"a b","text":"x""#, #""s":"a/b","text":"x""#,
        #""s":"é","text":"x""#,
        #""s":1,"text":"x""#, #""s":"@","text":"x""#, #""s":"[","text":"x""#, #""s":"`","text":"x""#,
        #""s":"{","text":"x""#,
    ])
    func aSessionKeepsItsGrammar(members: String) {
        #expect(fault(of: say(#""id":"1","# + members)) == .badField(id: "1"))
    }

    @Test func aSessionHas1To64Bytes() {
        let session = "azAZ09-_.:" + String(repeating: "x", count: 54)
        guard case .frame(.say(let read)) = say("\"id\":\"1\",\"s\":\"\(session)\",\"text\":\"x\"") else {
            return #expect(Bool(false))
        }
        #expect(read.session == session)
        #expect(fault(of: say("\"id\":\"1\",\"s\":\"\(session)x\",\"text\":\"x\"")) == .badField(id: "1"))
    }

    @Test(arguments: [
        "\"more\":1", #""text":"x","choice":"y""#, #""text":"x","media":"photo""#, #""choice":"x","media":"photo""#,
        #""text":"x","choice":"y","media":"photo""#, #""text":1"#, #""text":null"#, #""text":["x"]"#, #""choice":"""#,
        #""choice":"a b""#, #""choice":5"#, #""choice":"é""#, #""media":"video""#, #""media":"Photo""#,
        #""media":true"#,
        #""text":"x","choice":null"#,
    ])
    func exactlyOneContentOfItsKindIsThere(members: String) {
        #expect(fault(of: say(#""id":"1","s":"s","# + members)) == .badField(id: "1"))
    }

    @Test(arguments: Media.allCases) func everyMediumIsKnown(media: Media) {
        #expect(content("\"media\":\"\(media.rawValue)\"") == .media(media))
    }

    @Test func aChoiceHasAtMost64Bytes() {
        let id = String(repeating: "c", count: 64)
        #expect(content("\"choice\":\"\(id)\"") == .choice(id))
        #expect(content("\"choice\":\"\(id)c\"") == nil)
    }

    @Test func textIsCleaned() {
        #expect(content("\"text\":\"и\u{306}\u{200B}\\u0007\"") == .text("й"))
        #expect(content(#""text":"""#) == .text(""))
        #expect(content(#""text":"\u200b""#) == .text(""))
    }

    @Test func textHasAtMost4096ScalarsAfterNFC() {
        let longest = String(repeating: "ж", count: 4096)
        #expect(content("\"text\":\"\(longest)\"") == .text(longest))
        #expect(content("\"text\":\"\(String(repeating: "и\u{306}", count: 4096))\"") != nil)
        #expect(fault(of: say("\"id\":\"1\",\"s\":\"s\",\"text\":\"\(longest)ж\"")) == .badField(id: "1"))
    }

    @Test(arguments: [#""x""#, #""russian_""#, #""ninechars""#, "1", "null", #""r1""#, #""""#])
    func aLanguageHas2To8Letters(language: String) {
        #expect(fault(of: say(#""id":"1","s":"s","text":"x","lang":"# + language)) == .badField(id: "1"))
    }

    @Test(arguments: ["1.5", #""1""#, "null", "1e3"]) func atIsAnInteger(at: String) {
        #expect(fault(of: say(#""id":"1","s":"s","text":"x","at":"# + at)) == .badField(id: "1"))
    }

    @Test func theCanonicalContentKnowsAllButTheTime() {
        let say = Say(id: "1", session: "s", content: .text("x"), language: "ru", at: 5)
        let same = Say(id: "2", session: "s", content: .text("x"), language: "ru", at: 6)
        #expect(say.canonicalContent == same.canonicalContent)
        let others = [
            Say(id: "1", session: "t", content: .text("x"), language: "ru"),
            Say(id: "1", session: "s", content: .text("y"), language: "ru"),
            Say(id: "1", session: "s", content: .choice("x"), language: "ru"),
            Say(id: "1", session: "s", content: .text("x"), language: "kk"),
            Say(id: "1", session: "s", content: .text("x")),
            Say(id: "1", session: "s", content: .text("xru")),
            Say(id: "1", session: "sx", content: .text(""), language: "ru"),
            Say(id: "1", session: "s", content: .text("photo")), Say(id: "1", session: "s", content: .choice("photo")),
            Say(id: "1", session: "s", content: .media(.photo)),
        ]
        #expect(Set(([say] + others).map(\.canonicalContent)).count == others.count + 1)
    }

    @Test func theCanonicalContentIsTheSameForBothFormsOfALetter() {
        guard case .frame(.say(let composed)) = say("\"id\":\"1\",\"s\":\"s\",\"text\":\"й\""),
            case .frame(.say(let decomposed)) = say("\"id\":\"1\",\"s\":\"s\",\"text\":\"\\u0438\\u0306\"")
        else { return #expect(Bool(false)) }
        #expect(composed.canonicalContent == decomposed.canonicalContent)
    }
}
