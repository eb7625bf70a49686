/// The word of a list that somebody most likely meant.
package enum Nearest {
    /// nil where no word is near: at most a third of the letters may differ, and always two may.
    package static func word(to text: String, among words: some Sequence<String>) -> String? {
        let letters = Array(text.utf8.prefix(64))
        let limit = max(2, letters.count / 3)
        var best: (word: String, distance: Int)?
        for word in words {
            let others = Array(word.utf8.prefix(64))
            guard abs(others.count - letters.count) <= limit else { continue }
            let distance = distance(letters, others)
            guard distance <= limit, distance < letters.count else { continue }
            if best.map({ (distance, word) < ($0.distance, $0.word) }) ?? true { best = (word, distance) }
        }
        return best?.word
    }

    /// An advice that names it, or else what may stand there.
    package static func advice(for text: String, among words: some Sequence<String>, or otherwise: String) -> String {
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
