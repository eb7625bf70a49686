import Localization
import Testing

/// The plural rules of CLDR, as texts meet them.
@Suite struct PluralsTests {
    private func category(_ number: FluentNumber, _ language: FluentLanguage, _ options: String = "") -> String {
        let source = """
            k = { NUMBER($n\(options)) ->
                [zero] zero
                [one] one
                [two] two
                [few] few
                [many] many
               *[other] other
            }
            """
        return text(source, ["n": .number(number)], language: language)
    }

    @Test(arguments: [
        ("one", [1, 21, 31, 101, 1001]), ("few", [2, 3, 4, 22, 34, 102]),
        ("many", [0, 5, 11, 12, 13, 14, 19, 20, 25, 100, 111, 112, 1000]),
    ])
    func russianCardinals(expected: String, numbers: [Int64]) {
        for number in numbers {
            #expect(category(FluentNumber(number), .russian) == expected, "\(number)")
            #expect(category(FluentNumber(-number), .russian) == expected, "-\(number)")
        }
    }

    @Test(arguments: [(10, 1), (15, 1), (100, 2), (21, 1)])
    func aRussianFractionIsOtherAsItIsShown(unscaled: Int64, digits: Int) throws {
        let number = try #require(FluentNumber(unscaled: unscaled, fractionDigits: digits))
        #expect(category(number, .russian) == "other")
        #expect(category(1, .russian, ", minimumFractionDigits: 1") == "other")
        #expect(category(try #require(FluentNumber("1.4")), .russian, ", maximumFractionDigits: 0") == "one")
    }

    @Test func kazakhCardinals() throws {
        #expect(category(1, .kazakh) == "one")
        #expect(category(try #require(FluentNumber("1.0")), .kazakh) == "one")
        for number in [0, 2, 5, 11, 21, 100] { #expect(category(FluentNumber(Int64(number)), .kazakh) == "other") }
        #expect(category(try #require(FluentNumber("1.5")), .kazakh) == "other")
    }

    @Test(arguments: [
        (6, "many"), (9, "many"), (10, "many"), (16, "many"), (20, "many"), (0, "other"), (1, "other"), (3, "other"),
    ])
    func kazakhOrdinals(number: Int64, expected: String) {
        #expect(category(FluentNumber(number), .kazakh, ", type: \"ordinal\"") == expected)
    }

    @Test func russianOrdinalsAreAlwaysOther() {
        for number in 0...30 {
            #expect(category(FluentNumber(Int64(number)), .russian, ", type: \"ordinal\"") == "other")
        }
    }

    @Test(arguments: [
        (1, "one", "one"), (2, "other", "two"), (3, "other", "few"), (11, "other", "other"), (21, "other", "one"),
    ])
    func english(number: Int64, cardinal: String, ordinal: String) {
        #expect(category(FluentNumber(number), .english) == cardinal)
        #expect(category(FluentNumber(number), .english, ", type: \"ordinal\"") == ordinal)
    }

    @Test func anUnknownLanguageKnowsOtherAlone() {
        #expect(category(1, FluentLanguage(code: "xx")) == "other")
        #expect(FluentLanguage(code: "kk-KZ") == .kazakh)
        #expect(FluentLanguage(code: "RU") == .russian)
    }
}
