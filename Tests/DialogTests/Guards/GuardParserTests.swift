import Dialog
import Testing

@Suite struct GuardParserTests {
    private static func parse(_ text: String) -> Guard? {
        do throws(GuardParser.Problem) { return try GuardParser.parse(text) } catch { return nil }
    }

    private static func problem(_ text: String) -> String? {
        do throws(GuardParser.Problem) {
            _ = try GuardParser.parse(text)
            return nil
        } catch {
            return error.sentence
        }
    }

    @Test(
        arguments: [
            ("a is unknown", Guard.Test("a", .unknown)),
            ("a is not unknown", Guard.Test("a", isNegated: true, .unknown)),
            ("a is x", Guard.Test("a", .oneOf(["x"]))),
            ("a is x or y or z", Guard.Test("a", .oneOf(["x", "y", "z"]))),
            ("a is not x or y", Guard.Test("a", isNegated: true, .oneOf(["x", "y"]))),
            ("a is unknown or x", Guard.Test("a", .oneOf(["unknown", "x"]))),
            ("a is in eaeu", Guard.Test("a", .inGroup("eaeu"))),
            ("a is not in eaeu", Guard.Test("a", isNegated: true, .inGroup("eaeu"))),
            ("a is over 30 days ago", Guard.Test("a", .daysAgo(over: 30))),
            ("a is over 36600 days ago", Guard.Test("a", .daysAgo(over: 36_600))),
            ("a is before today", Guard.Test("a", .before(.today))),
            ("a is not after today", Guard.Test("a", isNegated: true, .after(.today))),
            ("a is before 1970-01-02", Guard.Test("a", .before(.on(1)))),
            ("a is after 2026-07-01", Guard.Test("a", .after(.on(20_635)))),
            ("a is over 5", Guard.Test("a", .over(5))),
            ("a is under 1000000000000", Guard.Test("a", .under(1_000_000_000_000))),
        ])
    func aTestIsRead(text: String, test: Guard.Test) {
        #expect(Self.parse(text) == Guard([test]))
    }

    @Test func testsAreJoinedByAnd() {
        #expect(
            Self.parse("a is x  and b is over 3 and a is not unknown")
                == Guard([
                    Guard.Test("a", .oneOf(["x"])), Guard.Test("b", .over(3)),
                    Guard.Test("a", isNegated: true, .unknown),
                ]))
        #expect(Self.parse("a is x and b is y")?.slots == ["a", "b"])
    }

    @Test func theRuleOfASlotNamesNoSlot() throws {
        #expect(
            try GuardParser.parse("is not before today", of: "day")
                == Guard([Guard.Test("day", isNegated: true, .before(.today))]))
        #expect(throws: GuardParser.Problem.self) { try GuardParser.parse("day is today", of: "day") }
    }

    @Test(
        arguments: [
            ("", "Something is missing beside «and»."), ("and", "Something is missing beside «and»."),
            ("a is x and", "Something is missing beside «and»."), ("is x", "A guard begins with the name of a slot."),
            ("a", "After a slot comes «is»."), ("a was x", "After a slot comes «is»."),
            ("a is", "Something must come after «is»."), ("a is not", "Something must come after «is»."),
            ("a is in", "After «in» comes the name of one group."),
            ("a is in b c", "After «in» comes the name of one group."),
            ("a is before", "After «before» comes one day."),
            ("a is after 2026-02-30", "A day is written 2026-07-01, or today."),
            ("a is over", "After «over» comes one number."),
            ("a is over x", "x is no number from 0 to 1000000000000."),
            ("a is over -1", "-1 is no number from 0 to 1000000000000."),
            ("a is over 99999 days ago", "99999 is no number from 0 to 36600."),
            ("a is over 30 days", "After «over» comes one number."),
            ("a is x y", "Values are joined by «or»: is a or b."),
            ("a is x or", "Values are joined by «or»: is a or b."),
            ("a is or", "Values are joined by «or»: is a or b."),
        ])
    func whatIsWrongIsSaid(text: String, sentence: String) {
        #expect(Self.problem(text) == sentence)
    }
}
