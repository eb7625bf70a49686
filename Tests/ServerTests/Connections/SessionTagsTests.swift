import Server
import Testing

@Suite struct SessionTagsTests {
    @Test func tagIsTheSameForADayAndAnotherOnTheNext() {
        let tags = SessionTags()
        let first = tags.tag(of: "h.4f2a", at: "tg-1", seconds: 86_400)
        #expect(first.utf8.count == 8)
        #expect(tags.tag(of: "h.4f2a", at: "tg-1", seconds: 2 * 86_400 - 1) == first)
        #expect(tags.tag(of: "h.4f2a", at: "tg-1", seconds: 2 * 86_400) != first)
    }

    @Test func tagsTellSessionsAndGatewaysApart() {
        let tags = SessionTags()
        let all = [("ab", "c"), ("a", "bc"), ("a", "b"), ("b", "a")].map { tags.tag(of: $0.0, at: $0.1, seconds: 0) }
        #expect(Set(all).count == 4)
    }

    @Test func nobodyCanComputeATagFromASession() {
        #expect(SessionTags().tag(of: "a", at: "g", seconds: 0) != SessionTags().tag(of: "a", at: "g", seconds: 0))
    }
}
