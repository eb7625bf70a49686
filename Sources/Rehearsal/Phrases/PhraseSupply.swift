package import Understanding

/// What people write, by language, topic and part: the lines of the phrase files, for scripts that say `> {topic}`.
package struct PhraseSupply: Sendable {
    private struct Key: Hashable {
        var language: String
        var topic: String
    }

    private let phrases: [Key: [TrainingPhrase]]
    /// The state in which each topic begins.
    private let starts: [String: String]

    package init(_ phrases: [TrainingPhrase], starts: [String: String]) {
        self.phrases = Dictionary(grouping: phrases) { Key(language: $0.language, topic: $0.topic) }
        self.starts = starts
    }

    /// All phrases of a topic, or of a part of it. Without a part: those that ask for the topic itself, which are above the
    /// first heading, or below that of the part in which it begins.
    func all(of topic: String, part: String?, in language: String) -> [TrainingPhrase] {
        let all = phrases[Key(language: language, topic: topic)] ?? []
        if let part { return all.filter { $0.part == part } }
        let own = all.filter { $0.part == nil }
        guard own.isEmpty else { return own }
        let first = all.filter { $0.part == starts[topic] }
        return first.isEmpty ? all : first
    }

    /// One of them: another seed takes another one, the same seed always the same.
    func phrase(of topic: String, part: String?, in language: String, seed: UInt64) -> TrainingPhrase? {
        let all = all(of: topic, part: part, in: language)
        guard !all.isEmpty else { return nil }
        var dice = Dice(seed: seed)
        return all[dice.below(all.count)]
    }

    /// Whether any language has phrases of it.
    func has(_ topic: String, part: String?) -> Bool {
        phrases.contains { key, phrases in
            key.topic == topic && (part == nil || phrases.contains { $0.part == part })
        }
    }

    /// Every topic that has phrases, and every part of this one.
    var topics: Set<String> { Set(phrases.keys.map(\.topic)) }

    func parts(of topic: String) -> Set<String> {
        Set(phrases.filter { $0.key.topic == topic }.values.joined().compactMap(\.part))
    }
}
