import Digests

/// What the translators of one language have seen: of each text the hash of its source at that time. It lies as
/// `translated.lock` in the language's folder, one text a line: the key, a space, 16 hexadecimal digits.
package struct TranslationLock: Hashable, Sendable {
    static let ending = "lock"
    /// The name of the file in the language's folder.
    package static let fileName = "translated." + ending

    private var hashes: [String: String]

    /// Reads a file; lines that are none of a lock are passed over, as those of a person who merged by hand may be.
    package init(_ text: String = "") {
        hashes = [:]
        for line in text.split(whereSeparator: \.isNewline) {
            let words = line.split(separator: " ")
            guard words.count == 2, words[1].utf8.count == 16, !line.hasPrefix("#") else { continue }
            hashes[String(words[0])] = String(words[1])
        }
    }

    /// The file, sorted by key, so that two people's changes merge.
    package var text: String {
        let lines = hashes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }
        return "# Written by: bagdar text --translated KEY\n" + lines.joined()
    }

    /// Notes that the translation of a text fits its source as it is now.
    package mutating func mark(_ key: String, source: String) {
        hashes[key] = Self.hash(of: source)
    }

    /// Forgets every text but these.
    package mutating func keep(_ keys: Set<String>) {
        hashes = hashes.filter { keys.contains($0.key) }
    }

    /// Whether the source is still what the translator saw; nil where nobody has said so.
    func isCurrent(_ key: String, source: String) -> Bool? {
        hashes[key].map { $0 == Self.hash(of: source) }
    }

    /// Indentation and the kind of line ends make no difference.
    private static func hash(of source: String) -> String {
        let lines = source.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            line.split(separator: " ").joined(separator: " ")
        }
        return String(SHA256Digest(of: Array(lines.joined(separator: "\n").utf8)).hex.prefix(16))
    }
}
