import Localization
import Testing

@Suite struct FluentValueTests {
    @Test(
        arguments: [
            (0, "0"), (-0.0, "0"), (5, "5"), (-12, "-12"), (98_000, "98000"), (2.5, "2.5"), (-0.25, "-0.25"),
            (1e15, "1000000000000000"), (4_611_686_018_427_387_904, "4611686018427387904"),
            (-9_223_372_036_854_775_808, "-9223372036854775808"), (1e300, "1e+300"),
            (.infinity, "inf"), (-.infinity, "-inf"), (.nan, "nan"),
        ] as [(Double, String)])
    func numbersPrintPlainly(number: Double, expected: String) {
        #expect(FluentValue.number(number).plainText == expected)
    }

    @Test func textPrintsAsItIs() {
        #expect(FluentValue.text("{ $x } ә").plainText == "{ $x } ә")
    }

    @Test func ofTwoArgumentsWithOneNameTheLaterCounts() {
        var arguments: FluentArguments = ["a": .number(1), "b": .number(2), "a": .number(3)]
        #expect(arguments["a"] == .number(3))
        #expect(arguments["b"] == .number(2))
        #expect(arguments["c"] == nil)
        #expect(arguments == FluentArguments([("b", .number(2)), ("a", .number(3))]))
        arguments["b"] = nil
        #expect(arguments["b"] == nil)
        #expect(arguments == FluentArguments([("a", .number(3))]))
    }
}
