import Knowledge
import TestSupport
import Testing

@Suite struct DayTests {
    @Test(
        arguments: [
            ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-24", 20_781),
            ("0001-01-01", -719_162),
            ("9999-12-31", 2_932_896),
        ] as [(String, Int32)])
    func daysAreCountedFrom1970(text: String, number: Int32) {
        #expect(Day(text)?.number == number)
        #expect(Day(number: number).description == text)
    }

    @Test(arguments: [
        "", "2026-02-30", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "26-01-01",
        "2026-01-01 ", "2026/01/01", "+026-01-01", "0000-01-01", "2026-01-00", "2026-01-3a",
    ])
    func daysThatDoNotExistAreNone(text: String) {
        #expect(Day(text) == nil)
    }

    @Test func everyDayIsReadAsItIsWritten() {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<5_000 {
            let day = Day(number: Int32(random.below(3_600_000) - 719_162))
            #expect(Day(day.description) == day)
            #expect(day.adding(days: 1) > day || day == Day(number: .max))
        }
        #expect(Day(number: .min).description == "0001-01-01")
        #expect(Day(number: .max).adding(days: .max).description == "9999-12-31")
    }
}
