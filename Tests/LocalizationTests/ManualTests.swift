import Foundation
import Localization
import Testing

/// The example of the library's page, whose text the page promises.
@Suite struct ManualTests {
    private static let page = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Sources/Localization/Localization.docc/Localization.md")

    @Test func theExampleOfThePageSaysWhatThePageSays() throws {
        let page = try String(contentsOf: Self.page, encoding: .utf8)
        let quotes = page.split(separator: "\"\"\"", omittingEmptySubsequences: false)
        let source = String(try #require(quotes.count > 1 ? quotes[1] : nil)).replacing("\n    ", with: "\n")
        let bundle = bundle(
            ["queue": source], language: .kazakh, functions: ["FACT": { _, _ in .money(4400, currency: "KZT") }])
        let waiting = bundle.format(
            "queue.waiting", ["city": .named(entity: "city", value: "almaty"), "n": .number(3)])
        #expect(page.contains("print(waiting.text, waiting.errors)     // \(waiting.text) \(waiting.errors)\n"))
        #expect(
            bundle.format("queue.fee", ["day": .date(days: 19_263)])
                == Formatted(text: "Алымы: 4\u{A0}400\u{A0}₸, 2022\u{A0}ж. 28 қыркүйекке дейін."))
    }

    @Test func englishCountsHoursToTwelve() {
        let arguments: FluentArguments = ["t": .time(minutes: 845), "d": .date(days: 19_263), "n": .number(1234)]
        #expect(
            text("k = { $t }, { $d }, { $n }", arguments, language: .english)
                == "2:05\u{A0}PM, September 28, 2022, 1,234")
        #expect(
            text(
                "k = { DATETIME($t, hour: \"numeric\", minute: \"numeric\", hour12: \"false\") }", arguments,
                language: .english)
                == "14:05")
    }

    @Test func daysAreFoundByTheirDate() {
        #expect(FluentValue.date(year: 2022, month: 9, day: 28) == .date(days: 19_263))
        #expect(FluentValue.date(year: 1970, month: 1, day: 1) == .date(days: 0))
        #expect(FluentValue.date(year: 2000, month: 2, day: 29) == .date(days: 11_016))
        for (year, month, day) in [
            (2022, 2, 29), (1900, 2, 29), (2022, 4, 31), (2022, 0, 1), (2022, 13, 1), (99_999, 1, 1),
        ] {
            #expect(FluentValue.date(year: year, month: month, day: day) == nil)
        }
    }
}
