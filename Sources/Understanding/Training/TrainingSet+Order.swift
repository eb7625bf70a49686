/// The training set in an order of its own, so that the order of files and lines does not matter.
extension TrainingSet {
    /// Phrases of the bot's languages, each once.
    func sorted(_ phrases: [TrainingPhrase]) -> [TrainingPhrase] {
        var last: TrainingPhrase?
        return phrases.filter { languages.contains($0.language) }.sorted { $0.sortKey < $1.sortKey }.filter { phrase in
            defer { last = phrase }
            return phrase != last
        }
    }

    /// One lexicon a language, in the languages' order, with the spellings of values in it.
    var allLexicons: [Lexicon] {
        languages.map { language in
            var lexicon = lexicons.first { $0.language == language } ?? Lexicon(language: language)
            let names = spellings.filter { $0.language == language }.map {
                Lexicon.Entry(.value(entity: $0.entity, value: $0.value), $0.text)
            }
            lexicon.entries += names.sorted { $0.text < $1.text }
            return lexicon
        }
    }

    /// What a sum is in where nobody says: the first currency of the first language that names one.
    var currency: String {
        for lexicon in allLexicons {
            for entry in lexicon.entries { if case .currency(let code) = entry.meaning { return code } }
        }
        return "KZT"
    }
}

extension TrainingPhrase {
    fileprivate var sortKey: (String, String, String, String) { (topic, part.map { "[" + $0 } ?? "", language, text) }
}
