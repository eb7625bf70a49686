import Foundation
import Localization
import TestSupport
import Testing

@Suite struct DatesTests {
    /// 28 September 2022, a Wednesday.
    private static let day = 19_263

    private func shown(_ options: String, _ language: FluentLanguage, _ value: FluentValue? = nil) -> String {
        let value = value ?? .dateTime(days: Self.day, minutes: 605)
        let shown = text("k = { DATETIME($d\(options)) }", ["d": value], language: language)
        return shown.replacing("\u{A0}", with: " ")
    }

    @Test func withoutAStyleTheLanguageHasItsOwn() {
        let source = "k = { $d }; { $t }; { $both }"
        let arguments: FluentArguments = [
            "d": .date(days: Self.day), "t": .time(minutes: 545), "both": .dateTime(days: Self.day, minutes: 0),
        ]
        #expect(
            text(source, arguments) == "28 сентября 2022\u{A0}г.; 09:05; 28 сентября 2022\u{A0}г. в 00:00")
        #expect(
            text(source, arguments, language: .kazakh)
                == "2022\u{A0}ж. 28 қыркүйек; 09:05; 2022\u{A0}ж. 28 қыркүйек, 00:00")
    }

    @Test(arguments: [
        (", dateStyle: \"full\"", "среда, 28 сентября 2022 г.", "2022 ж. 28 қыркүйек, сәрсенбі"),
        (", dateStyle: \"long\"", "28 сентября 2022 г.", "2022 ж. 28 қыркүйек"),
        (", dateStyle: \"medium\"", "28 сент. 2022 г.", "2022 ж. 28 қыр."),
        (", dateStyle: \"short\"", "28.09.2022", "28.09.22"), (", timeStyle: \"short\"", "10:05", "10:05"),
        (", timeStyle: \"medium\"", "10:05:00", "10:05:00"),
        (", dateStyle: \"short\", timeStyle: \"short\"", "28.09.2022, 10:05", "28.09.22, 10:05"),
        (", month: \"long\", day: \"numeric\"", "28 сентября", "28 қыркүйек"),
        (", month: \"long\"", "сентябрь", "қыркүйек"),
        (", month: \"long\", year: \"numeric\"", "сентябрь 2022 г.", "2022 ж. қыркүйек"),
        (", weekday: \"long\"", "среда", "сәрсенбі"), (", weekday: \"short\", day: \"numeric\"", "ср, 28", "28, ср"),
        (", day: \"2-digit\", month: \"2-digit\"", "28.09", "28.09"),
        (", year: \"2-digit\", month: \"numeric\", day: \"numeric\"", "28.09.22", "28.09.22"),
        (", hour: \"numeric\", minute: \"numeric\"", "10:05", "10:05"),
        (", hour: \"numeric\", minute: \"numeric\", hour12: \"true\"", "10:05 AM", "10:05 AM"),
        (", weekday: \"long\", year: \"numeric\"", "среда, 2022", "2022, сәрсенбі"),
        (", month: \"narrow\"", "С", "Қ"),
        (
            ", month: \"long\", day: \"numeric\", hour: \"numeric\", minute: \"2-digit\"", "28 сентября в 10:05",
            "28 қыркүйек, 10:05"
        ),
    ])
    func stylesAndParts(options: String, russian: String, kazakh: String) {
        #expect(shown(options, .russian) == russian)
        #expect(shown(options, .kazakh) == kazakh)
    }

    @Test func aStyleThatShowsNothingOfTheValueIsTheOrdinaryOne() {
        #expect(shown(", timeStyle: \"short\"", .russian, .date(days: Self.day)) == "28 сентября 2022 г.")
        #expect(shown(", dateStyle: \"short\"", .russian, .time(minutes: 60)) == "01:00")
    }

    @Test(arguments: [
        (0, "1 января 1970 г."), (-1, "31 декабря 1969 г."), (11_016, "29 февраля 2000 г."),
        (-25_509, "28 февраля 1900 г."), (-719_162, "1 января 1 г."), (2_932_896, "31 декабря 9999 г."),
        (Int.max, "31 декабря 9999 г."), (Int.min, "1 января -9999 г."),
    ])
    func daysAreCountedFrom1970(days: Int, expected: String) {
        #expect(shown(", dateStyle: \"long\"", .russian, .date(days: days)) == expected)
    }

    @Test(arguments: [
        (0, "00:00"), (1439, "23:59"), (1440, "24:00"), (1500, "01:00"), (-60, "23:00"), (Int.min, "05:52"),
    ])
    func timesOfDayWrapAround(minutes: Int, expected: String) {
        #expect(shown("", .russian, .time(minutes: minutes)) == expected)
    }

    @Test(arguments: [(0, "12:00 AM"), (719, "11:59 AM"), (720, "12:00 PM"), (1380, "11:00 PM"), (1440, "12:00 AM")])
    func twelveHoursCountFromTwelve(minutes: Int, expected: String) {
        let options = ", hour: \"numeric\", minute: \"numeric\", hour12: \"true\""
        #expect(shown(options, .russian, .time(minutes: minutes)) == expected)
    }

    /// Foundation's tables are the same but for a capital on a Kazakh month that stands alone.
    @Test func foundationWritesDatesAlike() throws {
        let utc = try #require(TimeZone(identifier: "UTC"))
        var random = SeededGenerator(seed: 5)
        let skeletons = [
            ("yMMMMd", ", year: \"numeric\", month: \"long\", day: \"numeric\""),
            ("yMMMMEEEEd", ", year: \"numeric\", month: \"long\", day: \"numeric\", weekday: \"long\""),
            ("yMMMd", ", year: \"numeric\", month: \"short\", day: \"numeric\""),
            ("yMMMM", ", year: \"numeric\", month: \"long\""), ("MMMMd", ", month: \"long\", day: \"numeric\""),
            ("yMd", ", year: \"numeric\", month: \"numeric\", day: \"numeric\""),
            ("Md", ", month: \"numeric\", day: \"numeric\""), ("y", ", year: \"numeric\""),
            ("EEEE", ", weekday: \"long\""), ("MMMM", ", month: \"long\""),
            ("Hm", ", hour: \"numeric\", minute: \"numeric\""),
            (
                "yMMMMdHm",
                ", year: \"numeric\", month: \"long\", day: \"numeric\", hour: \"numeric\", minute: \"numeric\""
            ),
        ]
        for language in [FluentLanguage.russian, .kazakh] {
            let formatter = DateFormatter()
            formatter.locale = Locale(identifier: language.code)
            formatter.timeZone = utc
            for (skeleton, options) in skeletons {
                formatter.setLocalizedDateFormatFromTemplate(skeleton)
                for _ in 0..<20 {
                    let (days, minutes) = (Int(random.next() % 40_000), Int(random.next() % 1440))
                    let date = Date(timeIntervalSince1970: Double(days * 86_400 + minutes * 60))
                    let theirs = formatter.string(from: date).lowercased().replacing(/\s/, with: " ")
                    #expect(shown(options, language, .dateTime(days: days, minutes: minutes)) == theirs)
                }
            }
        }
    }
}
