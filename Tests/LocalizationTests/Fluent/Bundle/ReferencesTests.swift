import Localization
import Testing

@Suite struct ReferencesTests {
    @Test func aReferenceMeansItsOwnFileFirstThenTheFullKey() {
        let bundle = bundle([
            "a": "what = A\nown = { what }\ntop = { only }",
            "": "what = Top\nonly = Only\nback = { what }",
        ])
        #expect(bundle.format("a.own").text == "A")
        #expect(bundle.format("a.top").text == "Only")
        #expect(bundle.format("back").text == "Top")
    }

    @Test func aReferenceNeverMeansAnotherFilesName() {
        let bundle = bundle(
            ["a": "k = <{ other }>", "b": "other = x"], findings: [finding(.unknownMessage("other"), "a.ftl", 1, 8)])
        #expect(bundle.format("a.k") == Formatted(text: "<{other}>", errors: [.missingMessage("other")]))
    }

    @Test func termsAreSharedByAllFiles() {
        let bundle = bundle(
            ["a": "k = { -bank } { -no-such }", "names": "-bank = банк"],
            findings: [
                finding(.unknownTerm("no-such"), "a.ftl", 1, 17)
            ])
        #expect(bundle.format("a.k") == Formatted(text: "банк {-no-such}", errors: [.missingTerm("no-such")]))
        #expect(!bundle.has("names.bank"))
    }

    @Test func argumentsReachMessagesThatAreReferredTo() {
        let bundle = bundle(["a": "k = { inner }!\ninner = { $x } { deep }\ndeep = { $y }"])
        #expect(bundle.format("a.k", ["x": .number(1), "y": .number(2)]) == Formatted(text: "1 2!"))
    }

    @Test func ofTwoDefinitionsTheFirstCounts() {
        let first = FluentPlace(file: "a.ftl", line: 1, column: 1)
        let term = FluentPlace(file: "a.ftl", line: 3, column: 2)
        let bundle = bundle(
            ["a": "k = one\nk = two { no }\n-t = x", "b": "-t = y\nk = { -t }"],
            findings: [
                finding(.duplicate("a.k", first: first), "a.ftl", 2, 1),
                finding(.duplicate("-t", first: term), "b.ftl", 1, 2),
            ])
        #expect(bundle.format("a.k").text == "one")
        #expect(bundle.format("b.k").text == "x")
    }

    @Test func aCycleIsAFindingAndAnError() {
        let bundle = bundle(
            ["a": "one = 1 { two }\ntwo = 2 { -three }\n-three = 3 { one }\nout = { one }"],
            findings: [
                finding(.cycle(through: "a.one"), "a.ftl", 3, 14)
            ])
        #expect(bundle.format("a.one") == Formatted(text: "1 2 3 {a.one}", errors: [.cycle(through: "a.one")]))
        #expect(bundle.format("a.two") == Formatted(text: "2 3 1 {a.two}", errors: [.cycle(through: "a.two")]))
        #expect(bundle.format("a.out") == Formatted(text: "1 2 3 {a.one}", errors: [.cycle(through: "a.one")]))
        #expect(bundle.variables(of: "a.out") == [])
    }

    @Test func aTextThatRefersToItselfIsACycle() {
        let bundle = bundle(
            ["": "k = { k } { k }"],
            findings: [
                finding(.cycle(through: "k"), ".ftl", 1, 7), finding(.cycle(through: "k"), ".ftl", 1, 13),
            ])
        #expect(bundle.format("k").text == "{k} {k}")
    }

    @Test func theSameReferenceTwiceIsNoCycle() {
        #expect(bundle(["": "k = { a } { a } { b }\na = x\nb = { a }"]).format("k") == Formatted(text: "x x x"))
    }
}
