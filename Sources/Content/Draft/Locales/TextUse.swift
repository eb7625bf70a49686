/// A text that is said, and who says it.
struct TextUse: Sendable {
    /// The key of its own.
    let key: String
    /// The key of the shared text that stands in where there is none of its own.
    let sharedKey: String?
    /// Where its name stands: a state or a choice of a flow file; nil for what flows do not say.
    let place: Place?
    /// The variables that it is given; nil where only a source knows.
    let variables: Set<String>?
    /// What it is for, in a sentence: «the state», «the choice».
    let owner: String

    init(key: String, sharedKey: String? = nil, place: Place? = nil, variables: Set<String>?, owner: String) {
        self.key = key
        self.sharedKey = sharedKey
        self.place = place
        self.variables = variables
        self.owner = owner
    }

    /// The text of which this one is another form: after a miss, in a second round, in simpler words, or one line more
    /// about a button. nil for a text of its own.
    static func base(of key: String) -> String? {
        var rest = key[...]
        if let hyphen = rest.lastIndex(of: "-"), Int(rest[rest.index(after: hyphen)...]) ?? 0 > 1 {
            rest = rest[..<hyphen]
        }
        for suffix in ["-again", "-simpler"] where rest.hasSuffix(suffix) { rest = rest.dropLast(suffix.count) }
        if rest.count < key.count { return String(rest) }
        let name = name(of: key)
        return name.hasPrefix("more-") ? prefix(of: key) + ".label-" + name.dropFirst(5) : nil
    }

    /// The key without its last part: the path of the file that should have the text.
    static func prefix(of key: String) -> String {
        key.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(key[..<$0]) } ?? ""
    }

    /// The last part of a key: the name of the message in its file.
    static func name(of key: String) -> String {
        key.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(key[$0...].dropFirst()) } ?? key
    }
}
