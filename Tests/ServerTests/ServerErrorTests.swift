import LineProtocol
import Server
import Testing

@Suite struct ServerErrorTests {
    @Test func theErrorNamesTheAddressAndSaysWhatToDo() {
        let error = ServerError.cannotListen(Endpoint(host: "::1", port: 80), reason: "permission denied")
        #expect(error.sentence.hasPrefix("cannot listen on [::1]:80: permission denied;"))
        #expect(error.sentence.contains("--listen HOST:PORT"))
    }
}
