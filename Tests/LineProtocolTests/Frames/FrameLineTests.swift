import LineProtocol
import Testing

struct FrameLineTests {
    @Test(arguments: [
        "", "\r", " ", "P", "ping", "Ping", "PING1", "PiNG {}", "ABCDEFGHIJKLM", "{}", " PING", "PING{}", "1PING",
        "PING\u{A0}{}",
        "\u{FEFF}PING", "ПИНГ", "PING_ {}", "\u{7F}",
    ])
    func aLineBeginsWithAVerb(line: String) {
        #expect(fault(of: gateway(line)) == .fatal(.badFrame))
    }

    @Test(arguments: ["AB", "ABCDEFGHIJKL"]) func aVerbHasTwoToTwelveLetters(verb: String) {
        #expect(gateway(verb) == .unknownVerb(id: nil))
    }

    @Test func oneCRBeforeTheLFIsDropped() {
        #expect(gateway("PING\r") == .frame(.ping))
        #expect(gateway("PING {}\r") == .frame(.ping))
        #expect(fault(of: gateway("PING\r\r")) == .fatal(.badFrame))
        #expect(fault(of: gateway("\rPING")) == .fatal(.badFrame))
    }

    @Test func everyRawControlCharacterIsABadFrameWhereverItStands() {
        let line = Array(#"SAY {"id":"1","s":"s","text":"x"}"#.utf8)
        for control in UInt8(0)..<0x20 {
            for place in 0...line.count where !(control == 0x0D && place == line.count) {
                var broken = line
                broken.insert(control, at: place)
                #expect(fault(of: gateway(broken)) == .fatal(.badFrame), "\(control) at \(place)")
            }
        }
    }

    @Test(arguments: [
        "PING ", "PING x", "PING []", "PING {} {}", "PING {}x", "PING \u{FEFF}{}", "GET / HTTP/1.1", "PING \u{7F}",
    ])
    func behindTheVerbStandsOneObject(line: String) {
        #expect(fault(of: gateway(line)) == .fatal(.badJSON))
    }

    @Test func spacesAroundTheObjectAreJSON() {
        #expect(gateway("PING   {  }  ") == .frame(.ping))
    }

    @Test func badUTF8InAStringHasItsOwnCode() {
        let line = Array(#"SAY {"id":"1","s":"s","text":""#.utf8) + [0xC0, 0xAF] + Array("\"}".utf8)
        #expect(fault(of: gateway(line)) == .fatal(.badUTF8))
    }

    @Test func aFaultNeverQuotesTheLine() {
        let lines = [
            "SECRET1 {", #"SAY {"id":"1","s":"SECRET1 x","text":"SECRET1"}"#,
            #"HELLO {"v":1,"name":"n","token":"SECRET1 "}"#,
            #"SAY {"id":"1","s":"s","text":"SECRET1","media":"SECRET1"}"#, #"SAY {"SECRET1":1,"SECRET1":1}"#,
            #"NACK {"n":1,"code":"SECRET1"}"#, "secret1 SECRET1",
        ]
        for line in lines {
            guard case .fault(let fault) = gateway(line) else { return #expect(Bool(false), "\(line)") }
            #expect(!fault.text.uppercased().contains("SECRET1"))
        }
    }

    @Test func aLineOverTheLimitIsItsOwnFault() {
        let fault = FrameFault.tooLong(limit: 65_536)
        #expect(fault.code == .tooLong)
        #expect(fault.isFatal)
    }
}
