/// A name in a law, where `*` stands for any letters. A shorter name means all that lies below it: `documents` every topic
/// of that area, `documents.iin` every state of that topic.
package struct LawPattern: Hashable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    /// Whether it means this name, or one above it, where names are divided by dots and a slash.
    func names(_ name: String) -> Bool {
        if !text.utf8.contains(UInt8(ascii: "*")) {
            guard name.hasPrefix(text) else { return false }
            let next = name.utf8.dropFirst(text.utf8.count).first
            return next == nil || next == UInt8(ascii: ".") || next == UInt8(ascii: "/")
        }
        let pattern = Array(text.utf8)
        let name = Array(name.utf8)
        guard let end = Self.match(pattern, name) else { return false }
        return end == name.count || [UInt8(ascii: "."), UInt8(ascii: "/")].contains(name[end])
    }

    /// Whether it means a state of a topic, or where none is given the topic or any state of it.
    func names(_ topic: String, state: String?) -> Bool {
        guard let slash = text.firstIndex(of: "/") else { return names(topic) }
        guard let state else { return LawPattern(String(text[..<slash])).names(topic) }
        return names(topic + "/" + state)
    }

    /// How much of a name a pattern matches at least, ending where a name can end; nil where it does not match.
    private static func match(_ pattern: [UInt8], _ name: [UInt8]) -> Int? {
        // Lengths of the name that the pattern so far can match.
        var ends: Set<Int> = [0]
        for letter in pattern {
            if letter == UInt8(ascii: "*") {
                let first = ends.min() ?? name.count
                ends = Set(first...name.count)
            } else {
                ends = Set(ends.filter { $0 < name.count && name[$0] == letter }.map { $0 + 1 })
            }
            if ends.isEmpty { return nil }
        }
        let dividers = [UInt8(ascii: "."), UInt8(ascii: "/")]
        return ends.sorted().first { $0 == name.count || dividers.contains(name[$0]) }
    }
}
