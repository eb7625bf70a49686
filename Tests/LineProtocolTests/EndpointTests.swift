import LineProtocol
import Testing

@Suite struct EndpointTests {
    @Test(arguments: [
        ("127.0.0.1:7443", "127.0.0.1", 7443), ("localhost:0", "localhost", 0), ("[::1]:65535", "::1", 65_535),
        ("[fe80::1%eth0]:1", "fe80::1%eth0", 1), ("0.0.0.0:007", "0.0.0.0", 7),
    ])
    func hostAndPortAreRead(text: String, host: String, port: Int) {
        #expect(Endpoint(text, isListener: true) == Endpoint(host: host, port: port))
    }

    @Test(arguments: [
        "", ":", "localhost", "localhost:", ":7443", "[]:7443", "::1", "::1:7443", "[::1]", "[::1:7443",
        "localhost:65536",
        "localhost:-1", "localhost:+1", "localhost: 1", "localhost:1 ", "localhost:http", "localhost:0x10", "a:b:1",
    ])
    func whatIsNoAddressIsNil(text: String) {
        #expect(Endpoint(text, isListener: true) == nil)
    }

    @Test(arguments: ["127.0.0.1:7443", "[::1]:80", "example.kz:0"])
    func anAddressIsPrintedAsItIsRead(text: String) {
        #expect(Endpoint(text, isListener: true)?.description == text)
    }

    @Test func portZeroIsForListenersAlone() {
        #expect(Endpoint("localhost:0") == nil)
        #expect(Endpoint("localhost:1") == Endpoint(host: "localhost", port: 1))
    }
}
