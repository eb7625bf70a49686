import Localization
import Testing

@Suite struct FluentSourceTests {
    @Test func columnsCountScalarsAndLinesEndWithLineFeeds() {
        let source = FluentSource(Array("aә😂b\r\n\ne\u{301}x".utf8))
        let expected = [
            0: (1, 1), 1: (1, 2), 3: (1, 3), 7: (1, 4), 8: (1, 5), 9: (1, 6), 10: (2, 1), 11: (3, 1), 12: (3, 2),
            14: (3, 3), 15: (3, 4),
        ]
        for (offset, place) in expected {
            #expect(source.position(of: offset) == place)
            #expect(source.line(of: offset) == place.0)
        }
    }

    @Test func offsetsOutsideAreTheEnds() {
        let source = FluentSource(Array("a\nb".utf8))
        #expect(source.position(of: -1) == (1, 1))
        #expect(source.position(of: 99) == (2, 2))
        #expect(FluentSource([]).position(of: 0) == (1, 1))
    }
}
