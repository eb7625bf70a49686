import Dialog
import Understanding

/// The words of one language that understanding is told: `entities.yaml` and `concepts.yaml` of its folder.
struct LexiconFiles: Sendable {
    static let wordsPath = "entities.yaml"
    static let conceptsPath = "concepts.yaml"

    let yamlFiles: [YAMLFile]
    let lexicon: Lexicon
    /// Keys that should be numbers, times or names that are known, and are not.
    let badKeys: [Word]
    /// The names of entities below `values` and `units`.
    let entityKeys: [Word]

    /// `files` are those of the language's folder.
    init(_ files: [SourceFile], language: String, limits: ContentLimits) {
        let words = files.first { $0.path == Self.wordsPath }.map { YAMLFile($0, shape: .lexicon, limits: limits) }
        let concepts = files.first { $0.path == Self.conceptsPath }.map {
            YAMLFile($0, shape: .concepts, limits: limits)
        }
        yamlFiles = [words, concepts].compactMap(\.self)
        var reader = LexiconReader(language: language)
        if let root = words?.root { reader.read(words: root) }
        for entry in concepts?.root?.entries ?? [] { reader.add(.concept(entry.key), entry.value) }
        entityKeys = ["values", "units"].flatMap { key in
            (words?.root?[key]?.value.entries ?? []).map { Word(text: $0.key, place: $0.place) }
        }
        (lexicon, badKeys) = (reader.lexicon, reader.badKeys)
    }
}
