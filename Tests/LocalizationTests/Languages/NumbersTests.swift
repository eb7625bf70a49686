import Foundation
import Localization
import TestSupport
import Testing

@Suite struct NumbersTests {
    private func shown(_ value: FluentValue, _ options: String = "", _ language: FluentLanguage = .russian) -> String {
        text("k = { NUMBER($n\(options)) }", ["n": value], language: language).replacing("\u{A0}", with: "_")
    }

    private func decimal(_ unscaled: Int64, _ digits: Int) -> FluentValue {
        .number(FluentNumber(unscaled: unscaled, fractionDigits: digits) ?? 0)
    }

    @Test(arguments: [
        (0, 0, "0"), (7, 0, "7"), (-12, 0, "-12"), (1000, 0, "1_000"), (98_000, 0, "98_000"),
        (1_234_567_891, 3, "1_234_567,891"), (5, 1, "0,5"), (-5, 2, "-0,05"), (10, 1, "1,0"), (0, 2, "0,00"),
        (Int64.max, 0, "9_223_372_036_854_775_807"), (Int64.min, 0, "-9_223_372_036_854_775_808"),
        (Int64.min, 18, "-9,223372036854775808"),
    ])
    func digitsAreGroupedAndThoseBehindThePointStay(unscaled: Int64, digits: Int, expected: String) {
        #expect(shown(decimal(unscaled, digits)) == expected)
    }

    @Test(arguments: [
        (", minimumFractionDigits: 2", "1_234,50"), (", maximumFractionDigits: 0", "1_235"),
        (", minimumFractionDigits: 3, maximumFractionDigits: 1", "1_234,500"), (", useGrouping: \"false\"", "1234,5"),
        (", minimumIntegerDigits: 6", "001_234,5"), (", maximumSignificantDigits: 2", "1_200"),
        (", minimumSignificantDigits: 7", "1_234,500"), (", style: \"percent\"", "123_450_%"),
        (", style: \"currency\", currency: \"KZT\"", "1_234,50_₸"),
        (", currency: \"RUB\", currencyDisplay: \"code\"", "1_234,50_RUB"),
        (", currency: \"RUB\", currencyDisplay: \"name\"", "1_234,50_рубля"),
        (", style: \"unit\", unit: \"hour\"", "1_234,5_ч"), (", unit: \"hour\", unitDisplay: \"long\"", "1_234,5_часа"),
    ])
    func optionsChangeTheDigits(options: String, expected: String) {
        #expect(shown(decimal(12_345, 1), options) == expected)
    }

    @Test(arguments: [
        (25, 1, "3"), (35, 1, "4"), (-25, 1, "-3"), (24, 1, "2"), (9_999, 3, "10"), (5, 1, "1"), (4, 1, "0"),
        (-4, 1, "0"), (Int64.max, 18, "9"),
    ])
    func halvesAreRoundedAwayFromZero(unscaled: Int64, digits: Int, expected: String) {
        #expect(shown(decimal(unscaled, digits), ", maximumFractionDigits: 0") == expected)
    }

    @Test(arguments: [
        (256, 3, "25,6_%", "25,6%"), (1, 0, "100_%", "100%"), (5, 1, "50_%", "50%"),
        (Int64.max, 0, "18_446_744_073_709_551_615_%", "18_446_744_073_709_551_615%"),
    ])
    func percentsShowWhatTheNumberHas(unscaled: Int64, digits: Int, russian: String, kazakh: String) {
        #expect(shown(decimal(unscaled, digits), ", style: \"percent\"") == russian)
        #expect(shown(decimal(unscaled, digits), ", style: \"percent\"", .kazakh) == kazakh)
    }

    @Test(arguments: [(1, "1_день"), (3, "3_дня"), (5, "5_дней"), (11, "11_дней"), (21, "21_день")])
    func longUnitsAgreeWithTheirNumber(number: Int, expected: String) {
        #expect(shown(.number(number), ", unit: \"day\", unitDisplay: \"long\"") == expected)
        #expect(shown(.number(number), ", unit: \"day\", unitDisplay: \"long\"", .kazakh) == "\(number)_күн")
    }

    @Test func moneyShowsItsSignAndCentsOnlyWhereThereAreSome() {
        for language in [FluentLanguage.russian, .kazakh] {
            let money: FluentArguments = ["m": .money(4400, currency: "KZT")]
            #expect(text("k = { $m }", money, language: language) == "4\u{A0}400\u{A0}₸")
        }
        let cents = FluentNumber(unscaled: 44_005, fractionDigits: 1) ?? 0
        #expect(shown(.money(cents, currency: "USD")) == "4_400,50_$")
        #expect(shown(.money(cents, currency: "USD"), ", maximumFractionDigits: 0") == "4_401_$")
        #expect(shown(.money(1, currency: "XXX")) == "1_XXX")
    }

    @Test(arguments: [
        (0.0, "0"), (-0.0, "0"), (5, "5"), (2.5, "2,5"), (-0.25, "-0,25"), (0.1 + 0.2, "0,3"), (1.0004, "1"),
        (123_456_789_012.5, "123_456_789_012,5"),
    ])
    func floatingNumbersAreRoundedToThreeDigits(double: Double, expected: String) throws {
        #expect(shown(.number(try #require(FluentNumber(double)))) == expected)
    }

    @Test(arguments: [.infinity, -.infinity, .nan, 1e18, -1e300] as [Double])
    func whatHasNoDigitsIsNoNumber(double: Double) {
        #expect(FluentNumber(double) == nil)
    }

    @Test func numbersAreReadFromText() {
        #expect(FluentNumber("-3.140") == FluentNumber(unscaled: -3140, fractionDigits: 3))
        #expect(FluentNumber("007") == 7)
        for text in ["", "-", ".", "1.", ".5", "1.2.3", "1e3", "+1", " 1", "1234567890123456789"] {
            #expect(FluentNumber(text) == nil)
        }
    }

    @Test func foundationWritesNumbersAlike() {
        var random = SeededGenerator(seed: 11)
        for language in [FluentLanguage.russian, .kazakh] {
            let locale = Locale(identifier: language.code)
            for _ in 0..<300 {
                let digits = Int(random.next() % 4)
                let unscaled = Int64(bitPattern: random.next()) >> Int64(random.next() % 50 + 10)
                let number = Decimal(unscaled) / Decimal(FluentPowers.ten(digits))
                let style = Decimal.FormatStyle(locale: locale).precision(.fractionLength(digits))
                let own = shown(decimal(unscaled, digits), "", language)
                #expect(own == number.formatted(style).replacing("\u{A0}", with: "_"))
            }
        }
    }
}

private enum FluentPowers {
    static func ten(_ exponent: Int) -> Int {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}
