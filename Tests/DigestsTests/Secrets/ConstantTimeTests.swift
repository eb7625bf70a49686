import Digests
import Testing

@Suite struct ConstantTimeTests {
    @Test func equalBytesAreEqual() {
        #expect(constantTimeEqual([], []))
        #expect(constantTimeEqual([0, 1, 255], [0, 1, 255]))
    }

    @Test func everyDifferenceCounts() {
        let bytes = [UInt8](repeating: 7, count: 32)
        for index in bytes.indices {
            var other = bytes
            other[index] = 8
            #expect(!constantTimeEqual(bytes, other))
        }
    }

    @Test func aBeginningIsNotTheWhole() {
        #expect(!constantTimeEqual([1, 2], [1, 2, 3]))
        #expect(!constantTimeEqual([1, 2, 3], [1, 2]))
        #expect(!constantTimeEqual([], [0]))
    }
}
