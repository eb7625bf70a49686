import Dialog

/// Digits in groups, with no more between them than people put into one number.
struct DigitRun: Sendable {
    struct Group: Sendable {
        var range: Range<Int>
        var digits: String
        /// What stands between this group and the one before; 0 where that is several characters.
        var separator: UInt8
    }

    var groups: [Group] = []
    /// A plus stands before it.
    var hasPlus = false
    /// 1 where a single letter stands before the first group: «N12345678».
    var letters = 0

    /// The runs of a message.
    static func runs(in bytes: borrowing Span<UInt8>) -> [DigitRun] {
        var runs: [DigitRun] = []
        var run = DigitRun()
        var index = 0
        while index < bytes.count {
            guard SecretScanner.isDigit(bytes[index]) else {
                index += 1
                continue
            }
            let start = index
            while index < bytes.count, SecretScanner.isDigit(bytes[index]) { index += 1 }
            var digits: [UInt8] = []
            for place in start..<index { digits.append(bytes[place]) }
            let separator: UInt8? =
                if let last = run.groups.last { Self.separator(in: bytes, last.range.upperBound..<start) } else { nil }
            if separator == nil {
                if !run.groups.isEmpty { runs.append(run) }
                run = DigitRun()
                run.hasPlus = start > 0 && bytes[start - 1] == UInt8(ascii: "+")
                let isSeries =
                    start > 0 && SecretScanner.isLetter(bytes[start - 1])
                    && (start == 1 || !SecretScanner.isLetter(bytes[start - 2]))
                run.letters = isSeries ? 1 : 0
            }
            run.groups.append(
                Group(range: start..<index, digits: String(decoding: digits, as: UTF8.self), separator: separator ?? 0))
        }
        if !run.groups.isEmpty { runs.append(run) }
        return runs
    }

    /// A space, a dash, a dot or brackets; nil for anything that parts two numbers.
    private static func separator(in bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> UInt8? {
        guard range.count <= 4 else { return nil }
        var (kind, count): (UInt8, Int) = (0, 0)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            switch byte {
            case 0x20, 0x2D, 0x2E, 0x28, 0x29: (kind, count, index) = (byte, count + 1, index + 1)
            // A no-break space, and the narrow, thin and dashed ones of U+2000.
            case 0xC2 where index + 1 < range.upperBound && bytes[index + 1] == 0xA0:
                (kind, count, index) = (0x20, count + 1, index + 2)
            case 0xE2 where index + 2 < range.upperBound && bytes[index + 1] == 0x80:
                (kind, count, index) = (
                    bytes[index + 2] >= 0x90 && bytes[index + 2] <= 0x95 ? 0x2D : 0x20, count + 1, index + 3
                )
            default: return nil
            }
        }
        guard count <= 3 else { return nil }
        // «… 5. 10 …» is the end of a sentence.
        if count > 1, kind == 0x20, bytes[range.lowerBound] == 0x2E { return nil }
        return count == 1 ? kind : 0
    }

    /// What some groups of a run are together; nil where they are no personal number.
    static func kind(of run: DigitRun, _ range: ClosedRange<Int>) -> SecretKind? {
        let groups = Array(run.groups[range])
        let digits = groups.map(\.digits).joined()
        let sizes = groups.map(\.digits.utf8.count)
        let isAlone = groups.count == 1
        let hasPlus = run.hasPlus && range.lowerBound == 0
        guard digits.utf8.count >= 8, digits.utf8.count <= 19, !hasLongNeighbours(sizes) else { return nil }
        if isDates(groups) || isAmount(groups) { return nil }
        if hasPlus, (10...15).contains(digits.utf8.count) { return .phone }
        switch digits.utf8.count {
        case 12: return .iin
        case 13...19:
            return isAlone || sizes.allSatisfy({ $0 == 4 }) && sizes.count == 4 || passesLuhn(digits) ? .card : nil
        case 11: return digits.hasPrefix("7") || digits.hasPrefix("8") ? .phone : isAlone ? .phone : nil
        case 10:
            if sizes == [4, 6] || sizes == [2, 2, 6] { return .passport }
            return digits.hasPrefix("7") || digits.hasPrefix("9") ? .phone : isAlone ? .passport : nil
        case 9: return isAlone || sizes == [2, 7] ? .passport : nil
        case 8: return run.letters == 1 && isAlone && range.lowerBound == 0 ? .passport : nil
        default: return nil
        }
    }

    /// Two groups that are each a number of their own: «990101300123 87011234567».
    private static func hasLongNeighbours(_ sizes: [Int]) -> Bool {
        sizes.count > 1 && sizes.contains { $0 >= 9 }
    }

    /// A date is no part of a longer number.
    func beginsWithDate(at first: Int) -> Bool {
        first + 3 <= groups.count && Self.isDates(Array(groups[first..<first + 3]))
    }

    /// «26.08.2013», «01.11.2025-31.12.2026», «2026-07-01».
    private static func isDates(_ groups: [Group]) -> Bool {
        guard groups.count >= 3, groups.count.isMultiple(of: 3) else { return false }
        for start in stride(from: 0, to: groups.count, by: 3) {
            let part = groups[start..<start + 3].map { Int($0.digits) ?? 0 }
            let joints = groups[start + 1...start + 2].map(\.separator)
            guard joints[0] == joints[1], joints[0] == 0x2E || joints[0] == 0x2D else { return false }
            let isDayFirst = (1...31).contains(part[0]) && (1...12).contains(part[1]) && (1900...2100).contains(part[2])
            let isYearFirst =
                (1900...2100).contains(part[0]) && (1...12).contains(part[1]) && (1...31).contains(part[2])
            guard isDayFirst || isYearFirst else { return false }
        }
        return true
    }

    /// «1 000 000 000», «120 000 150 000», «150000-200000», «500000000»: thousands, or round sums.
    private static func isAmount(_ groups: [Group]) -> Bool {
        let sizes = groups.map(\.digits.utf8.count)
        let round = groups.count { $0.digits.hasSuffix("000") }
        if groups.count == 1 { return groups[0].digits.hasSuffix("00000") && sizes[0] < 12 }
        let areThousands = sizes.dropFirst().allSatisfy { $0 == 3 } && sizes[0] <= 3
        if areThousands {
            return round >= 1 && !(sizes[0] == 1 && groups[0].digits != "8" && groups[0].digits != "7" && round == 0)
        }
        // Several amounts in a row: each group of three belongs to the one before.
        if round >= 2, sizes.allSatisfy({ $0 <= 3 }) { return true }
        return groups.count == 2 && groups[1].separator == 0x2D && round == 2
    }

    /// The check digit of cards.
    private static func passesLuhn(_ digits: String) -> Bool {
        var sum = 0
        for (index, byte) in digits.utf8.reversed().enumerated() {
            let digit = Int(byte) - 0x30
            let doubled = index.isMultiple(of: 2) ? digit : digit * 2
            sum += doubled > 9 ? doubled - 9 : doubled
        }
        return sum.isMultiple(of: 10)
    }
}
