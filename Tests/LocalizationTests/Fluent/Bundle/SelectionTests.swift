import Localization
import Testing

@Suite struct SelectionTests {
    private let people = bundle([
        "": """
        k = { $n ->
            [one] { $n } человек
            [0] никого
            [few] { $n } человека
            [many] { $n } человек
           *[other] { $n } человека
        }
        """
    ])

    @Test(arguments: [
        (0, "никого"), (1, "1 человек"), (3, "3 человека"), (5, "5 человек"), (11, "11 человек"), (21, "21 человек"),
        (1000, "1\u{A0}000 человек"),
    ])
    func numbersGoBeforePluralsWhereverTheyStand(number: Int, expected: String) {
        #expect(people.format("k", ["n": .number(number)]) == Formatted(text: expected))
    }

    @Test func anExactNumberIsTheSameHoweverItIsWritten() throws {
        let zero = try #require(FluentNumber("0.00"))
        #expect(people.format("k", ["n": .number(zero)]).text == "никого")
    }

    @Test(arguments: [("a", "A"), ("b", "B"), ("c", "B"), ("other", "B"), ("1", "B")])
    func textsAreComparedWithNames(value: String, expected: String) {
        let source = "k = { $x ->\n    [a] A\n    [1] one\n   *[b] B\n}"
        #expect(text(source, ["x": .text(value)]) == expected)
    }

    @Test func otherValuesChooseByTheirNameOrAmount() {
        let source = "k = { $x ->\n    [almaty] A\n    [one] 1\n   *[b] B\n}"
        #expect(text(source, ["x": .named(entity: "city", value: "almaty")]) == "A")
        #expect(text(source, ["x": .named(entity: "city", value: "semey")]) == "B")
        #expect(text(source, ["x": .money(21, currency: "KZT")]) == "1")
    }

    @Test(
        arguments: [.date(days: 1), .time(minutes: 1), .dateTime(days: 1, minutes: 1), .list([.number(1)])]
            as [FluentValue])
    func datesAndListsChooseNothing(value: FluentValue) {
        let bundle = bundle(["": "k = { $x ->\n    [one] 1\n   *[b] B\n}"])
        #expect(bundle.format("k", ["x": value]) == Formatted(text: "B", errors: [.unselectable]))
    }

    @Test func withoutAValueTheDefaultIsTakenWithAnError() {
        #expect(people.format("k").errors == [.missingVariable("n"), .missingVariable("n")])
        #expect(people.format("k").text == "{$n} человека")
    }

    @Test func selectionsStandInsideSelections() {
        let source = """
            k = { $a ->
                [x] { $b ->
                    [1] one
                   *[other] more
                } of x
               *[other] none
            }.
            """
        #expect(text(source, ["a": .text("x"), "b": .number(1)]) == "one of x.")
        #expect(text(source, ["a": .text("x"), "b": .number(2)]) == "more of x.")
        #expect(text(source, ["a": .text("y"), "b": .number(2)]) == "none.")
    }

    @Test func literalsCanBeChosenBy() {
        #expect(text("k = { 1 ->\n    [one] 1\n   *[other] n\n}") == "1")
        #expect(text("k = { \"b\" ->\n    [a] A\n    [b] B\n   *[c] C\n}") == "B")
    }

    @Test func aVariantThatComesTwiceIsAFinding() {
        let twice = bundle(
            ["": "k = { $x ->\n    [a] 1\n    [a] 2\n   *[b] 3\n}"],
            findings: [finding(.duplicateVariant("a"), ".ftl", 3, 5)])
        #expect(twice.format("k", ["x": .text("a")]) == Formatted(text: "1"))
    }

    @Test func aNumberIsShownAsItWasGivenWhateverChoseIt() throws {
        let number = try #require(FluentNumber("1.0"))
        #expect(people.format("k", ["n": .number(number)]) == Formatted(text: "1,0 человека"))
    }
}
