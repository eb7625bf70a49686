import LineProtocol
import Testing

struct HelloTests {
    @Test(arguments: [
        "", #""v":1"#, #""name":"n""#, #""v":"1","name":"n""#, #""v":1.0,"name":"n""#, #""v":[1],"name":"n""#,
        #""v":1,"name":"""#,
        #""v":1,"name":"a b""#, #""v":1,"name":7"#, #""v":1,"name":"n","token":"""#, #""v":1,"name":"n","token":7"#,
        #""v":1,"name":"n","token":"a b""#, #""v":1,"name":"n","caps":"x""#, #""v":1,"name":"n","caps":[1]"#,
        #""v":1,"name":"n","agent":7"#, #""v":1,"name":"n","agent":"two\nlines""#, #""v":1,"name":"n","agent":"ж""#,
    ])
    func whatIsMissingOrWrongIsFatal(members: String) {
        #expect(fault(of: gateway("HELLO {\(members)}")) == .fatal(.badField))
    }

    @Test func lengthsAreLimited() {
        func hello(name: Int, token: Int, agent: Int) -> Fault? {
            let text = { (count: Int) in String(repeating: "x", count: count) }
            let members = "\"v\":1,\"name\":\"\(text(name))\",\"token\":\"\(text(token))\",\"agent\":\"\(text(agent))\""
            return fault(of: gateway("HELLO {\(members)}"))
        }
        #expect(hello(name: 64, token: 128, agent: 128) == nil)
        #expect(hello(name: 65, token: 128, agent: 128) == .fatal(.badField))
        #expect(hello(name: 64, token: 129, agent: 128) == .fatal(.badField))
        #expect(hello(name: 64, token: 128, agent: 129) == .fatal(.badField))
    }

    @Test func anyVersionIsRead() {
        #expect(gateway(#"HELLO {"v":2,"name":"n"}"#) == .frame(.hello(Hello(version: 2, name: "n"))))
    }

    @Test func aTokenIsNeverShown() {
        let hello = Hello(version: 1, name: "n", token: Token("q3secret"))
        var dumped = ""
        dump(hello, to: &dumped)
        for shown in ["\(hello)", String(reflecting: hello), dumped, String(describing: GatewayFrame.hello(hello))] {
            #expect(!shown.contains("q3secret"))
        }
    }
}
