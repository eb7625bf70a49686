/// The short name of a state in the ids of its choices: `<tag>.<choice>`, 20 bits of a hash of `flow/state` (and the asked slot).
///
/// A tag never depends on other states, so a button stays good while files around its flow change.
package enum ChoiceTag {
    /// Characters of a tag.
    package static let length = 4

    private static let alphabet: [Character] = Array("abcdefghijklmnopqrstuvwxyz234567")

    package static func tag(of position: Position) -> String {
        var bits = fnv1a(position.corePath.utf8)
        bits ^= bits >> 40
        bits ^= bits >> 20
        var tag = ""
        for _ in 0..<length {
            tag.append(alphabet[Int(bits & 31)])
            bits >>= 5
        }
        return tag
    }

    /// The id of a button that opens a topic, whoever offers it: it stays good for ever.
    package static func opening(_ topic: String) -> String {
        id(tag: tag(of: Position(topic: topic, state: "")), choice: open)
    }

    /// The name of the choice in the id of a button that opens a topic.
    static let open = "open"

    /// The id of a choice of the state with this tag.
    package static func id(tag: String, choice: String) -> String { tag + "." + choice }

    /// The two halves of a choice id; nil where it has not the form of one.
    static func split(_ id: String) -> (tag: String, choice: String)? {
        let bytes = id.utf8
        guard let dot = bytes.firstIndex(of: UInt8(ascii: ".")) else { return nil }
        guard bytes.distance(from: bytes.startIndex, to: dot) == length else { return nil }
        return (String(id[..<dot]), String(id[bytes.index(after: dot)...]))
    }

    /// Fowler-Noll-Vo 1a, 64 bits: public domain, and the same on every machine and in every year.
    private static func fnv1a(_ bytes: String.UTF8View) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in bytes {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
        return hash
    }
}
