/// The word of a list that somebody most likely meant.
package enum Nearest {
    /// nil where no word is near: at most a third of the letters may differ, and always two may.
    package static func word(to text: String, among words: some Sequence<String>) -> String? {
        let letters = Array(text.utf8.prefix(64))
        let ranked = words.map { (word: $0, distance: distance(letters, Array($0.utf8.prefix(64)))) }
        let best = ranked.min { ($0.distance, $0.word) < ($1.distance, $1.word) }
        guard let best, best.distance <= max(2, letters.count / 3), best.distance < letters.count else { return nil }
        return best.word
    }

    /// An advice that names it, or else what may stand there.
    static func advice(for text: String, among words: [String], or otherwise: String) -> String {
        word(to: text, among: words).map { "Did you mean \($0)?" } ?? otherwise
    }

    /// How many letters must be put in, taken out or changed.
    private static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var row = Array(0...other.count)
        for (index, letter) in one.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in other.indices {
                let changed = diagonal + (letter == other[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
            }
        }
        return row[other.count]
    }
}
