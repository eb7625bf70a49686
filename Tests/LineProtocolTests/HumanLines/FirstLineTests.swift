import LineProtocol
import TestSupport
import Testing

struct FirstLineTests {
    private func sniff(_ line: String) -> FirstLine? {
        let bytes = Array(line.utf8)
        return FirstLine.sniff(bytes.span)
    }

    @Test(arguments: [
        "GET / HTTP/1.1\r", "POST /x HTTP/1.0", "PRI * HTTP/2.0\r", "get / HTTP/1.1", "OPTIONS * HTTP/1.1",
    ])
    func httpIsKnown(line: String) {
        #expect(sniff(line) == .http)
    }

    @Test(arguments: ["EHLO mail.example.org\r", "HELO x", "ehlo x\r", "EHLO"]) func smtpIsKnown(line: String) {
        #expect(sniff(line) == .smtp)
    }

    @Test(arguments: [#"HELLO {"v":1,"name":"tg-1"}"#, "SAY {", "XY {}"]) func aFrameIsKnown(line: String) {
        #expect(sniff(line) == .gatewayFrame)
    }

    @Test func tlsInsideTLSIsKnown() {
        let record: [UInt8] = [0x16, 0x03, 0x01, 0x02, 0x00, 0x01]
        #expect(FirstLine.sniff(record.span) == .tls)
        #expect(FirstLine.isHandshake(record.span.extracting(0..<2)) == true)
        #expect(FirstLine.isHandshake(record.span.extracting(0..<1)) == false)
        #expect(FirstLine.isHandshake(record.span.extracting(0..<0)) == false)
    }

    @Test(arguments: [
        "", "\r", " ", "Как получить ИИН?", "HELP", "HELLO", "ИИН {", "hello {", "HTTP", "HTTP/1.1", "ehlo", "helo bro",
        "GET A VISA",
        "A {", "I NEED IIN", "ABCDEFGHIJKLM {", "what is HTTP/1.1?", "/ru", "1",
    ])
    func aPersonIsAPerson(line: String) {
        #expect(sniff(line) == nil)
    }

    @Test func randomBytesNeverTrap() {
        var random = SeededGenerator(seed: 32)
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            let isHandshake = bytes.starts(with: [0x16, 0x03])
            #expect((FirstLine.sniff(bytes.span) == .tls) == isHandshake)
        }
    }
}
