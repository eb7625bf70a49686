/// Reads guards as flow files write them: «citizenship is not in eaeu», «arrived is over 30 days ago and kind is own».
package enum GuardParser {
    /// Why a text is no guard, in a sentence for its writer.
    package struct Problem: Error, Hashable, Sendable {
        package let sentence: String
    }

    /// Reads a whole guard: tests joined by `and`.
    package static func parse(_ text: String) throws(Problem) -> Guard {
        try parse(text) { words throws(Problem) in
            guard let slot = words.first, slot != "is" else {
                throw Problem(sentence: "A guard begins with the name of a slot.")
            }
            return (slot, words.dropFirst())
        }
    }

    /// Reads what is said of one slot, which is not named: the `allow:` of a slot, «is not before today».
    package static func parse(_ text: String, of slot: String) throws(Problem) -> Guard {
        try parse(text) { words throws(Problem) in (slot, words[...]) }
    }

    private static func parse(
        _ text: String, subject: ([String]) throws(Problem) -> (String, ArraySlice<String>)
    ) throws(Problem) -> Guard {
        let words = text.split(separator: " ").map(String.init)
        var tests: [Guard.Test] = []
        for clause in words.split(separator: "and", omittingEmptySubsequences: false) {
            guard !clause.isEmpty else { throw Problem(sentence: "Something is missing beside «and».") }
            let (slot, rest) = try subject(Array(clause))
            tests.append(try test(of: slot, rest))
        }
        return Guard(tests)
    }

    private static func test(of slot: String, _ words: ArraySlice<String>) throws(Problem) -> Guard.Test {
        var rest = words
        guard rest.popFirst() == "is" else { throw Problem(sentence: "After a slot comes «is».") }
        let isNegated = rest.first == "not"
        if isNegated { rest = rest.dropFirst() }
        return Guard.Test(slot, isNegated: isNegated, try predicate(rest))
    }

    private static func predicate(_ words: ArraySlice<String>) throws(Problem) -> Guard.Predicate {
        let words = Array(words)
        switch words.first {
        case nil: throw Problem(sentence: "Something must come after «is».")
        case "unknown" where words.count == 1: return .unknown
        case "in":
            guard words.count == 2 else { throw Problem(sentence: "After «in» comes the name of one group.") }
            return .inGroup(words[1])
        case "before": return .before(try day(words))
        case "after": return .after(try day(words))
        case "over":
            if words.count == 4, words[2...] == ["days", "ago"] {
                return .daysAgo(over: Int32(truncatingIfNeeded: try number(words[1], atMost: 36_600)))
            }
            return .over(try limit(words))
        case "under": return .under(try limit(words))
        default: return .oneOf(try alternatives(words))
        }
    }

    /// `a or b or c`.
    private static func alternatives(_ words: [String]) throws(Problem) -> [String] {
        let isAlternation = words.enumerated().allSatisfy { ($0.offset % 2 == 1) == ($0.element == "or") }
        guard words.count % 2 == 1, isAlternation else {
            throw Problem(sentence: "Values are joined by «or»: is a or b.")
        }
        return words.filter { $0 != "or" }
    }

    private static func day(_ words: [String]) throws(Problem) -> Guard.Day {
        guard words.count == 2 else { throw Problem(sentence: "After «\(words[0])» comes one day.") }
        if words[1] == "today" { return .today }
        guard let date = CivilDate(words[1]) else {
            throw Problem(sentence: "A day is written 2026-07-01, or today.")
        }
        return .on(date.number)
    }

    private static func limit(_ words: [String]) throws(Problem) -> Int64 {
        guard words.count == 2 else { throw Problem(sentence: "After «\(words[0])» comes one number.") }
        return try number(words[1], atMost: 1_000_000_000_000)
    }

    private static func number(_ word: String, atMost limit: Int64) throws(Problem) -> Int64 {
        guard let number = Int64(word), 0...limit ~= number else {
            throw Problem(sentence: "\(word) is no number from 0 to \(limit).")
        }
        return number
    }
}
