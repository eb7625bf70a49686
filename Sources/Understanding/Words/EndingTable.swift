/// What may stand after the stem of a word in one language.
struct EndingTable: Sendable {
    private let groups: [[[UInt16]]]
    /// Last letters that an ending may take the place of.
    private let cuts: Set<UInt16>
    /// A shorter stem takes no ending of another word's: too much would begin like it.
    private static let shortestStem = 3

    init(_ lexicon: Lexicon, by alphabet: Alphabet) {
        groups = lexicon.endings.map { group in group.map { alphabet.letters(of: $0) } }
        cuts = Set(lexicon.cuts.compactMap { alphabet.letters(of: $0).first })
    }

    /// The stem of a word as it stands in a lexicon.
    func stem(of word: [UInt16]) -> ArraySlice<UInt16> {
        guard word.count > Self.shortestStem, let last = word.last, cuts.contains(last) else { return word[...] }
        return word.dropLast()
    }

    /// Whether `rest` is one ending of each group at most, in their order.
    func accepts(_ rest: ArraySlice<UInt16>) -> Bool { accepts(rest, from: 0) }

    private func accepts(_ rest: ArraySlice<UInt16>, from group: Int) -> Bool {
        if rest.isEmpty { return true }
        for next in group..<max(group, groups.count) {
            for ending in groups[next] where rest.starts(with: ending) {
                if accepts(rest.dropFirst(ending.count), from: next + 1) { return true }
            }
        }
        return false
    }
}
