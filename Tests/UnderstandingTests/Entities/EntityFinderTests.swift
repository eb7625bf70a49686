import Dialog
import Testing
import Understanding

@Suite struct EntityFinderTests {
    /// A Monday.
    private static let today: Int32 = 20_780

    private func clause(_ text: String, expecting: [String] = []) -> Clause? {
        SmallLexicon.interpreter.interpret(text, in: .init(expected: expecting, today: Self.today)).clauses.first
    }

    private func values(_ text: String, expecting: [String] = []) -> [FoundValue] {
        clause(text, expecting: expecting)?.values ?? []
    }

    private static func city(_ name: String, _ role: FoundValue.Role? = nil) -> FoundValue {
        FoundValue(entity: "city", value: .named(entity: "city", value: name), role: role)
    }

    @Test func rolesComeFromTheWordsAround() {
        let omsk = FoundValue(entity: "place", value: .named(entity: "place", value: "omsk"), role: .from)
        #expect(values("из Омска в Астану") == [omsk, Self.city("astana", .to)])
        #expect(values("в Астане") == [Self.city("astana", .at)])
        #expect(values("Омбыдан Астанаға") == [omsk, Self.city("astana", .to)])
        #expect(values("Астана") == [Self.city("astana")])
    }

    @Test(arguments: [
        ("в Алматы", "almaty"), ("Алматыда", "almaty"), ("алматыда", "almaty"), ("столицей", "astana"),
        ("в Семее", "semey"),
    ])
    func inflectedFormsAreFound(text: String, value: String) {
        #expect(values(text).map(\.value) == [.named(entity: "city", value: value)])
    }

    @Test(arguments: [
        ("нет, в Алматы", "almaty"), ("жоқ, Алматыда", "almaty"), ("не в Астане, а в Алматы", "almaty"),
        ("я имел в виду Астану", "astana"), ("Астана емес, Алматы", "almaty"),
    ])
    func correctionsAreMarked(text: String, value: String) {
        #expect(clause(text)?.isCorrection == true)
        #expect(values(text).map(\.value) == [.named(entity: "city", value: value)])
    }

    @Test(arguments: [
        ("завтра", 20_781), ("ертең", 20_781), ("вторник", 20_781), ("в следующий вторник", 20_788),
        ("15 декабря", 20_802), ("15.12", 20_802), ("15.12.2027", 21_167), ("2026-12-15", 20_802),
        ("через 3 дня", 20_783), ("три дня назад", 20_777), ("3 күннен кейін", 20_783),
    ])
    func daysAreRelativeToTheDayOfTheMessage(text: String, day: Int) {
        #expect(values(text) == [FoundValue(entity: "date", value: .date(Int32(day)))])
    }

    @Test(arguments: [
        ("10:30", 630), ("в 10", 600), ("сағат онда", 600), ("в три часа дня", 900), ("после обеда", 840),
    ])
    func timesAreMinutesSinceMidnight(text: String, minutes: Int) {
        #expect(values(text) == [FoundValue(entity: "time", value: .time(Int32(minutes)))])
    }

    @Test func severalValuesOfOneMessageAreFound() {
        #expect(values("завтра после обеда").map(\.value) == [.date(20_781), .time(840)])
        #expect(values("двушка за 150 тысяч тенге").map(\.value) == [.number(2), .money(150_000, currency: "KZT")])
        #expect(values("две комнаты, 30 000 тенге").map(\.value) == [.number(2), .money(30_000, currency: "KZT")])
        #expect(values("за 200₸").map(\.value) == [.money(200, currency: "KZT")])
    }

    @Test func aBareNumberIsAValueOfWhatIsAskedFor() {
        #expect(values("3", expecting: ["rooms"]) == [FoundValue(entity: "rooms", value: .number(3))])
        #expect(values("двадцать пять", expecting: ["date"]).isEmpty == false)
        #expect(values("10", expecting: ["time"]) == [FoundValue(entity: "time", value: .time(600))])
        #expect(values("9", expecting: ["rooms"]).isEmpty)
        #expect(values("3").isEmpty)
    }

    @Test func personalNumbersAreValuesOnlyWhereTheyAreAskedFor() {
        #expect(values("999900100009").isEmpty)
        #expect(
            values("999900100009", expecting: ["iin"])
                == [FoundValue(entity: "iin", value: .secret(.iin, "999900100009"))])
    }

    @Test(arguments: [
        ("да", Clause.Answer.agreed), ("да, верно", .agreed), ("нет", .refused), ("не знаю", .unsure),
        ("нет, пожалуйста", .refused),
    ])
    func answersStandForThemselves(text: String, answer: Clause.Answer) {
        #expect(clause(text)?.answer == answer)
    }

    @Test(arguments: ["нет времени", "да где же он", "нет, не тот, другой"])
    func wordsBesideAnAnswerMakeItNone(text: String) {
        #expect(clause(text)?.answer == nil)
    }

    @Test(arguments: [("второй", 2), ("екіншісі", 2), ("давайте последний", -1), ("2", 2), ("2-й", 2)])
    func ordinalsPick(text: String, number: Int) {
        #expect(clause(text)?.ordinal == number)
    }
}
