extension TrainingSet {
    /// All that the models are learned from, as bytes: where these are equal, so are the models.
    package var bytes: [UInt8] {
        var writer = ModelWriter()
        writer.write(ModelSeal.version)
        writer.write(languages)
        for list in [phrases, partPhrases] {
            writer.write(UInt32(truncatingIfNeeded: list.count))
            for phrase in list {
                writer.write([phrase.topic, phrase.part.map { "[" + $0 } ?? "", phrase.language, phrase.text])
            }
        }
        for lexicon in allLexicons {
            writer.write([lexicon.language] + lexicon.cuts)
            writer.write(UInt32(truncatingIfNeeded: lexicon.endings.count))
            for group in lexicon.endings { writer.write(group) }
            writer.write(UInt32(truncatingIfNeeded: lexicon.entries.count))
            for entry in lexicon.entries { writer.write([entry.text, entry.meaning.concept ?? ""]) }
        }
        return writer.bytes
    }
}

extension WordMeaning {
    /// The name of the concept that the word brings into the features; nil for none.
    var concept: String? {
        switch self {
        case .concept(let name): name
        case .value(let entity, _): "value of \(entity)"
        default: nil
        }
    }
}
