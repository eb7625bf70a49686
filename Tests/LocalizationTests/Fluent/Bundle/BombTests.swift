import Localization
import Testing

/// Small files that want to become large texts or deep recursions.
@Suite struct BombTests {
    @Test func doublingReferencesStopAtTheLimit() {
        var text = "k0 = x\n"
        for level in 1...40 { text += "k\(level) = { k\(level - 1) }{ k\(level - 1) }\n" }
        let formatted = bundle(["": text]).format("k40")
        #expect(formatted.errors == [.tooManyPlaceables(limit: 100)])
        #expect(formatted.text.utf8.allSatisfy { $0 == UInt8(ascii: "x") })
    }

    @Test func aChainOfReferencesStopsAtTheLimit() {
        var text = "k0 = end"
        for link in 1...5000 { text += "\nk\(link) = { k\(link - 1) }" }
        let bundle = bundle(["": text])
        #expect(bundle.format("k100") == Formatted(text: "end"))
        #expect(bundle.format("k101") == Formatted(text: "", errors: [.tooManyPlaceables(limit: 100)]))
        #expect(bundle.format("k5000") == Formatted(text: "", errors: [.tooManyPlaceables(limit: 100)]))
        #expect(bundle.variables(of: "k5000") == [])
    }

    @Test func aRingOfManyTextsIsOneFinding() {
        var text = "k0 = { k4999 }"
        for link in 1..<5000 { text += "\nk\(link) = { k\(link - 1) }" }
        let ring = bundle(["": text], findings: [finding(.cycle(through: "k0"), ".ftl", 2, 8)])
        #expect(ring.format("k50").errors == [.tooManyPlaceables(limit: 100)])
    }

    @Test func variablesCountAsPlaceables() {
        var limits = FluentLimits()
        limits.placeables = 2
        let bundle = bundle(["": "k = { $a }{ $a }{ $a } after\nl = { $a }{ $a } after"], limits: limits)
        #expect(
            bundle.format("k", ["a": .text("x")])
                == Formatted(text: "xx", errors: [.tooManyPlaceables(limit: 2)]))
        #expect(bundle.format("l", ["a": .text("x")]) == Formatted(text: "xx after"))
    }

    @Test func findingsBetweenEntriesAreBounded() {
        let text = "k = " + String(repeating: "{a}", count: 1000)
        let findings = FluentBundle.compile(
            [.init(resource: FluentParser.parse(text).resource)], .init(language: .russian)
        ).findings
        #expect(findings.count == 201)
        #expect(findings.first?.problem == .unknownMessage("a"))
        #expect(findings.last?.problem == .tooManyFindings(limit: 200))
    }

    @Test func aMillionVariantsArgumentsAndSelectionsAreRead() {
        let variants = (0..<100_000).map { "\n [v\($0)] x" }.joined()
        let wide = bundle(["": "-t = { $a ->\(variants)\n *[o] y\n}\nk = { -t(a: \"v99999\") }"])
        #expect(wide.format("k") == Formatted(text: "x"))
        #expect(wide.termForms("t") == ["y", "x"])
        let call = "k = { F(" + (0..<100_000).map { "a\($0): 1" }.joined(separator: ", ") + ") }"
        #expect(FluentParser.parse(call).findings.map(\.problem) == [.tooManyArguments(limit: 100)])
        let deep = "k = " + String(repeating: "{ $a ->\n *[b] ", count: 10_000) + "x"
        #expect(FluentParser.parse(deep).findings.map(\.problem) == [.nestedTooDeeply(limit: 100)])
    }

    @Test func usesOfALongChainStop() {
        var text = "k0 = { $deep }"
        for link in 1...3000 { text += "\nk\(link) = { k\(link - 1) }" }
        let chain = bundle(["": text])
        #expect(chain.variables(of: "k900") == ["deep"])
        #expect(chain.variables(of: "k3000") == [])
        #expect(chain.keys.allSatisfy { chain.uses(of: $0).messages.count <= 1000 })
        #expect(chain.referencedMessages.count == 3000)
    }

    @Test func literalsWithoutEndAreOneText() {
        let bundle = bundle(["": "k = " + String(repeating: "{\"a\"}", count: 50_000)])
        #expect(bundle.format("k").text == String(repeating: "a", count: 50_000))
    }
}
