/// A message as understanding sees it: folded words, and the letters that folding changed.
package struct FoldedText: Sendable {
    /// At most so many letters and spaces are scored: of a longer message the beginning and the end, where people greet,
    /// say who they are, and ask.
    package static let scoredUnits = 512
    /// No more bytes than 4,096 scalars can have are read at all.
    package static let readBytes = 16_384

    /// Folded letters; a 0 before, between and after the words.
    package private(set) var units: [UInt16] = [0]
    /// Lower-case letters that folding changed, as they were typed.
    package private(set) var changed: [UInt16] = []
    /// Where in `units` a clause ends and another one begins: places of zeros.
    private var clauseEnds: [Int] = []

    /// Folds any bytes. Reads the first `readBytes` of them.
    package init(_ bytes: borrowing Span<UInt8>, by alphabet: Alphabet) {
        let read = bytes.extracting(first: Self.readBytes)
        units.reserveCapacity(min(read.count + 2, 2 * Self.scoredUnits))
        alphabet.read(read) { letter, scalar in take(letter, scalar) }
        if units.last != 0 { units.append(0) }
        if units.count > Self.scoredUnits { dropMiddle() }
    }

    private init(units: [UInt16]) {
        self.units = units
    }

    /// No word at all.
    package var isEmpty: Bool { units.count < 2 }

    /// The message cut at its punctuation, without the changed letters; nothing where there is nothing to cut.
    package var clauses: [FoldedText] {
        let ends = clauseEnds.filter { $0 < units.count - 1 }
        guard !ends.isEmpty else { return [] }
        return zip([0] + ends, ends + [units.count - 1]).map { FoldedText(units: Array(units[$0...$1])) }
    }

    private mutating func take(_ letter: Letter, _ scalar: UInt32) {
        if letter == .mark {
            if let last = units.last, let joined = Letter.joined(last, scalar) { units[units.count - 1] = joined }
        } else if letter == .separator {
            if units.last != 0 { units.append(0) }
            if Letter.endsClause(scalar), units.count > 1, clauseEnds.last != units.count - 1 {
                clauseEnds.append(units.count - 1)
            }
        } else {
            units.append(letter.folded)
            if letter.isFolded, changed.count < Self.scoredUnits { changed.append(letter.lowered) }
        }
    }

    /// Cuts at spaces where there are some: a word of 500 letters is cut itself.
    private mutating func dropMiddle() {
        let half = Self.scoredUnits / 2
        let tail = units.count - half + 1
        let start = units[tail...].firstIndex(of: 0).flatMap { $0 < units.count - 1 ? $0 + 1 : nil } ?? tail
        let end = units[..<half].lastIndex(of: 0).flatMap { $0 > 0 ? $0 : nil } ?? half
        units.replaceSubrange(end..<start, with: CollectionOfOne(0))
        let shift = start - end - 1
        clauseEnds = clauseEnds.compactMap { $0 < end ? $0 : $0 >= start ? $0 - shift : nil }
    }
}
