/// Reads a word with a typing error as the known word next to it: one letter more, less or other, or two exchanged;
/// and two words that were run together as two.
struct SpellingCorrector: Sendable {
    /// Shorter words have too many neighbours.
    static let shortest = 4
    private static let longest = 24
    /// A word of one or two letters is split off only where it is as common as this.
    private static let commonParticle: Int32 = 40
    /// Longer words are mended by their n-grams alone: the index of all would be as large as a model.
    private static let longestIndexed = 14

    /// All known words one after another, and where each begins.
    private(set) var letters: [UInt16] = []
    private(set) var starts: [Int32] = [0]
    private(set) var counts: [Int32] = []
    /// Known words by their own hash.
    private(set) var words = FeatureTable()
    /// The hashes of what is left of the words without one of their letters, in their order, and whose they are.
    private(set) var shorter: [UInt32] = []
    private(set) var owners: [Int32] = []
    /// Where the hashes with each beginning of `bucketBits` begin; one more for the end.
    private var buckets: [Int32] = []
    private static let bucketBits = 13

    /// Learns all words of the texts.
    init(_ texts: some Sequence<FoldedText>) {
        for text in texts {
            for index in text.words.indices where !text.words[index].scripts.contains(.digit) {
                insert(text.letters(of: index))
            }
        }
        words = words.numbered(Array(0..<Int32(truncatingIfNeeded: counts.count)))
        indexAll()
    }

    init(
        letters: [UInt16], starts: [Int32], counts: [Int32], words: FeatureTable, shorter: [UInt32], owners: [Int32]
    ) {
        (self.letters, self.starts, self.counts, self.words) = (letters, starts, counts, words)
        (self.shorter, self.owners) = (shorter, owners)
        fillBuckets()
    }

    private mutating func insert(_ word: ArraySlice<UInt16>) {
        let row = words.insert(Self.key(word))
        guard row == counts.count else {
            counts[row] += 1
            return
        }
        counts.append(1)
        letters += word
        starts.append(Int32(truncatingIfNeeded: letters.count))
    }

    private mutating func indexAll() {
        var entries: [UInt64] = []
        for number in counts.indices {
            let word = self.word(number)
            guard word.count >= Self.shortest, word.count <= Self.longestIndexed else { continue }
            for key in Self.keys(of: word) { entries.append(UInt64(key) << 32 | UInt64(number)) }
        }
        entries.sort()
        shorter = entries.map { UInt32($0 >> 32) }
        owners = entries.map { Int32(truncatingIfNeeded: $0) }
        fillBuckets()
    }

    private mutating func fillBuckets() {
        buckets.reserveCapacity(1 << Self.bucketBits + 1)
        var place = 0
        for bucket in 0...(1 << Self.bucketBits) {
            while place < shorter.count, Int(shorter[place] >> (32 - Self.bucketBits)) < bucket { place += 1 }
            buckets.append(Int32(truncatingIfNeeded: place))
        }
    }

    /// Where the words are in `owners` from which a letter less leaves what this hash is of.
    private func places(of key: UInt32) -> Range<Int> {
        let bucket = Int(key >> (32 - Self.bucketBits))
        let end = Int(buckets[bucket + 1])
        var first = Int(buckets[bucket])
        while first < end, shorter[first] < key { first += 1 }
        var last = first
        while last < end, shorter[last] == key { last += 1 }
        return first..<last
    }

    func knows(_ word: ArraySlice<UInt16>) -> Bool { words.row(of: Self.key(word)) != nil }

    func count(of word: ArraySlice<UInt16>) -> Int32 { words.row(of: Self.key(word)).map { counts[$0] } ?? 0 }

    /// The commonest known word with one typing error less; nil where there is none.
    func corrected(_ typed: ArraySlice<UInt16>) -> [UInt16]? {
        guard typed.count >= Self.shortest, typed.count <= Self.longest else { return nil }
        var best: (number: Int, distance: Int)?
        for key in Self.keys(of: typed) {
            for place in places(of: key) {
                let number = Int(owners[place])
                if let best, best.number == number { continue }
                let distance = Self.distance(typed, word(number))
                guard distance <= (typed.count >= 7 ? 2 : 1), !isInflection(typed, word(number)),
                    beginsAlike(typed, word(number))
                else { continue }
                if let best, (best.distance, -counts[best.number], best.number) <= (distance, -counts[number], number) {
                    continue
                }
                best = (number, distance)
            }
        }
        return best.map { Array(word($0.number)) }
    }

    /// People hardly ever mistype the first letter, unless they exchange it with the second of a long word: «деле» is no
    /// error for «теле».
    private func beginsAlike(_ one: ArraySlice<UInt16>, _ two: ArraySlice<UInt16>) -> Bool {
        one.first == two.first
            || one.count >= 6 && one.first == two.dropFirst().first && two.first == one.dropFirst().first
    }

    /// Two forms of a word differ at their ends alone: neither is an error for the other.
    private func isInflection(_ one: ArraySlice<UInt16>, _ two: ArraySlice<UInt16>) -> Bool {
        let common = zip(one, two).prefix { $0 == $1 }.count
        return common >= 3 && max(one.count, two.count) - common <= 2 && one.count >= 5
    }

    /// Where two known words were run together; nil where they were not.
    func split(_ typed: ArraySlice<UInt16>) -> Int? {
        guard typed.count >= 5, typed.count <= Self.longest else { return nil }
        var best: (place: Int, count: Int32)?
        for place in typed.indices.dropFirst() {
            let (one, two) = (typed[..<place], typed[place...])
            guard max(one.count, two.count) >= (min(one.count, two.count) < 3 ? 3 : 4) else { continue }
            let count = min(count(of: one), count(of: two))
            let least: Int32 = min(one.count, two.count) < 3 ? Self.commonParticle : 5
            if count >= least, count > best?.count ?? 0 { best = (place, count) }
        }
        return best?.place
    }

    private func word(_ number: Int) -> ArraySlice<UInt16> { letters[Int(starts[number])..<Int(starts[number + 1])] }

    private static func key(_ word: some Sequence<UInt16>) -> UInt32 {
        MessageFeatures.finish(MessageFeatures.hash(of: word))
    }

    /// The word itself, and the word without each of its letters.
    private static func keys(of word: ArraySlice<UInt16>) -> [UInt32] {
        var keys = [key(word)]
        for left in word.indices where left == word.startIndex || word[left] != word[left - 1] {
            var hash: UInt64 = 0
            for place in word.indices where place != left { hash = MessageFeatures.mix(hash, UInt64(word[place])) }
            keys.append(MessageFeatures.finish(hash))
        }
        return keys
    }

    /// Letters to put in, take out, change or exchange with the next one; 3 for any more than two.
    private static func distance(_ one: ArraySlice<UInt16>, _ two: ArraySlice<UInt16>) -> Int {
        guard abs(one.count - two.count) <= 2 else { return 3 }
        let width = two.count + 1
        // Three rows of the table of distances, used in turn.
        var rows = [UInt8](repeating: 0, count: 3 * width)
        for column in 0..<width { rows[column] = UInt8(truncatingIfNeeded: column) }
        for index in 0..<one.count {
            let (above, row, next) = ((index + 2) % 3 * width, index % 3 * width, (index + 1) % 3 * width)
            let letter = one[one.startIndex + index]
            rows[next] = UInt8(truncatingIfNeeded: index + 1)
            for column in 0..<two.count {
                let other = two[two.startIndex + column]
                var cost = min(
                    rows[row + column] + (letter == other ? 0 : 1), rows[row + column + 1] + 1, rows[next + column] + 1)
                if index > 0, column > 0, letter == two[two.startIndex + column - 1],
                    other == one[one.startIndex + index - 1]
                {
                    cost = min(cost, rows[above + column - 1] + 1)
                }
                rows[next + column + 1] = cost
            }
        }
        return min(3, Int(rows[one.count % 3 * width + two.count]))
    }

    /// Bytes of memory.
    var size: Int {
        letters.count * 2 + starts.count * 8 + words.size + shorter.count * 8 + buckets.count * 4
    }
}
