/// What may stand after the stem of a word in one language.
struct EndingTable: Sendable {
    /// All endings one after another, and where each is.
    private var letters: [UInt16] = []
    private var endings: [Range<Int32>] = []
    /// Which endings are in each group.
    private var groups: [Range<Int32>] = []
    /// Last letters that an ending may take the place of.
    private let cuts: Set<UInt16>
    /// A shorter stem takes no ending of another word's: too much would begin like it.
    private static let shortestStem = 3

    init(_ lexicon: Lexicon, by alphabet: Alphabet) {
        cuts = Set(lexicon.cuts.compactMap { alphabet.letters(of: $0).first })
        for group in lexicon.endings {
            let first = Int32(truncatingIfNeeded: endings.count)
            for ending in group {
                let start = Int32(truncatingIfNeeded: letters.count)
                letters += alphabet.letters(of: ending)
                endings.append(start..<Int32(truncatingIfNeeded: letters.count))
            }
            groups.append(first..<Int32(truncatingIfNeeded: endings.count))
        }
    }

    /// The stem of a word as it stands in a lexicon.
    func stem(of word: [UInt16]) -> ArraySlice<UInt16> {
        guard word.count > Self.shortestStem, let last = word.last, cuts.contains(last) else { return word[...] }
        return word.dropLast()
    }

    /// Whether what stands in `units` from `start` to `end` is one ending of each group at most, in their order.
    func accepts(_ units: borrowing Span<UInt16>, _ start: Int, _ end: Int, from group: Int = 0) -> Bool {
        if start == end { return true }
        var next = group
        while next < groups.count {
            for number in groups[next] {
                let ending = endings[Int(number)]
                if begins(units, start, end, with: ending),
                    accepts(units, start + ending.count, end, from: next + 1)
                {
                    return true
                }
            }
            next += 1
        }
        return false
    }

    private func begins(_ units: borrowing Span<UInt16>, _ start: Int, _ end: Int, with ending: Range<Int32>) -> Bool {
        guard ending.count <= end - start else { return false }
        var place = start
        for index in ending {
            if letters[Int(index)] != units[place] { return false }
            place += 1
        }
        return true
    }
}
