import Digests
import Testing

@Suite struct DigestErrorTests {
    @Test func everyErrorIsASentence() {
        let errors: [(DigestError, String)] = [
            (.keyLength(3), "The key of a keyed hash has 16 bytes, not 3."),
            (
                .algorithmMissing("SIPHASH", ErrorQueue(reasons: ["unsupported"])),
                "libcrypto does not offer SIPHASH: unsupported."
            ),
            (
                .randomUnavailable(ErrorQueue(reasons: [])),
                "libcrypto has no random bytes to give: no reason given."
            ),
        ]
        for (error, sentence) in errors { #expect("\(error)" == sentence) }
    }

    @Test func severalReasonsAreToldInTheirOrder() {
        #expect("\(ErrorQueue(reasons: ["first", "second"]))" == "first; second")
    }

    @Test func aQueueWithoutErrorsIsEmpty() {
        ErrorQueue.clear()
        #expect(ErrorQueue.drain() == ErrorQueue(reasons: []))
    }
}
