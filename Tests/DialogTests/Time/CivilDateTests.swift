import Dialog
import TestSupport
import Testing

@Suite struct CivilDateTests {
    @Test(
        arguments: [
            ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
            ("2024-02-29", 19_782), ("2026-07-01", 20_635), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
        ] as [(String, Int32)])
    func aDayHasItsNumber(text: String, number: Int32) {
        #expect(CivilDate(text)?.number == number)
        #expect(CivilDate(number: number).description == text)
    }

    @Test(
        arguments: [
            "", "2026-7-01", "2026-07-1", "26-07-01", "2026-13-01", "2026-00-01", "2026-02-30", "2025-02-29",
            "1900-02-29", "0000-01-01", "2026-07-01 ", " 2026-07-01", "2026-07-01-", "+026-07-01", "2026/07/01",
            "２０２６-07-01",
        ])
    func whatIsNoDayIsNil(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test func everyDayOfTheCalendarIsTheOneAfterTheDayBefore() {
        var last = CivilDate(number: -719_162)
        var months: [Int] = []
        for number in Int32(-719_161)...2_932_896 {
            let date = CivilDate(number: number)
            let isNext =
                date.day == last.day + 1 && (date.month, date.year) == (last.month, last.year)
                || date.day == 1 && (date.year * 12 + date.month == last.year * 12 + last.month + 1)
            if !isNext || date.number != number || CivilDate(year: date.year, month: date.month, day: date.day) != date {
                Issue.record("\(number) is \(date), after \(last)")
                return
            }
            if date.day == 1, date.year == 2024 { months.append(last.day) }
            last = date
        }
        #expect(last == CivilDate("9999-12-31"))
        #expect(months == [31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30])
    }

    @Test(arguments: [Int32.min, -719_163, 2_932_897, .max]) func numbersBeyondTheCalendarAreCutToIt(number: Int32) {
        #expect(CivilDate(number: number).description == (number < 0 ? "0001-01-01" : "9999-12-31"))
    }

    @Test func aDateThatIsReadBackIsTheSame() {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<10_000 {
            let date = CivilDate(number: Int32(random.below(3_650_000)) - 719_162)
            #expect(CivilDate(date.description) == date)
        }
    }
}
