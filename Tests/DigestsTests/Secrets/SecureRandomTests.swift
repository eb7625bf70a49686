import Digests
import Testing

@Suite struct SecureRandomTests {
    @Test(arguments: [0, 1, 16, 32, 100_000]) func asManyBytesComeAsWereAskedFor(count: Int) throws {
        #expect(try SecureRandom.bytes(count).count == count)
    }

    @Test func aNegativeCountGivesNone() throws {
        #expect(try SecureRandom.bytes(-1).isEmpty)
    }

    @Test func aThousandTokensDiffer() throws {
        let tokens = try (0..<1_000).map { _ in try SecureRandom.bytes(32) }
        #expect(Set(tokens).count == tokens.count)
    }
}
