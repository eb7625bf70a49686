import Localization
import Testing

@Suite struct IsolationTests {
    private let isolating = bundle(
        ["": "k = a { $x } { -t }\nalone = { $x }\nliteral = a { \"b\" }\n-t = T"], isolating: true)

    @Test func marksStandAroundPlaceablesBesideOtherText() {
        #expect(isolating.format("k", ["x": .text("y")]).text == "a \u{2068}y\u{2069} \u{2068}T\u{2069}")
    }

    @Test func aPlaceableAloneAndLiteralsHaveNone() {
        #expect(isolating.format("alone", ["x": .text("y")]).text == "y")
        #expect(isolating.format("literal").text == "a b")
    }
}
