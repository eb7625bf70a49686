import Localization
import Testing

@Suite struct FluentArgumentsTests {
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
