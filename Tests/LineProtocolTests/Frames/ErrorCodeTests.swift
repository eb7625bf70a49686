import LineProtocol
import Testing

struct ErrorCodeTests {
    @Test func everyCodeHasItsKind() {
        let words = { (kind: ErrorCode.Kind) in
            ErrorCode.allCases.filter { $0.kind == kind }.map(\.rawValue).sorted().joined(separator: " ")
        }
        #expect(words(.fatal) == "auth bad-frame bad-json bad-utf8 not-hello replaced too-long unexpected version")
        #expect(words(.permanent) == "bad-field conflict denied no-session unknown-verb")
        #expect(words(.retry) == "busy draining internal rate store")
    }

    @Test func aBadFieldIsFatalOnlyWithoutItsID() {
        #expect(FrameFault(.badField, text: "x").isFatal)
        #expect(!FrameFault(.badField, id: "1", text: "x").isFatal)
        #expect(FrameFault(.badJSON, id: "1", text: "x").isFatal)
        #expect(!ErrorCode.badField.isFatal)
    }

    @Test func aFaultBecomesItsRefusal() {
        #expect(
            Refusal(FrameFault(.badField, id: "1", text: "x")) == Refusal(id: "1", .badField, text: "x", isFatal: false)
        )
        #expect(Refusal(FrameFault(.badField, text: "x")) == Refusal(.badField, text: "x", isFatal: true))
    }
}
