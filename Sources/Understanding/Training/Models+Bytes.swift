/// The models as bytes: a heading with a checksum, then one model after another.
extension Models {
    var bytes: [UInt8] {
        var body = ModelWriter()
        body.write(letters.encoded)
        body.write(latinWords)
        corrector.write(to: &body)
        languages.write(to: &body)
        topics.write(to: &body)
        body.write(UInt8(parts == nil ? 0 : 1))
        parts?.write(to: &body)
        return ModelSeal.sealed(body.bytes)
    }

    /// Nil for anything but whole bytes of this version.
    init?(_ bytes: [UInt8], of training: TrainingSet) {
        guard ModelSeal.holds(bytes) else { return nil }
        var reader = ModelReader(bytes, in: ModelSeal.size..<bytes.count)
        guard let costs = reader.numbers(Int16.self), costs.count == LetterModel.costCount,
            let latinWords = reader.numbers(UInt64.self), let corrector = SpellingCorrector(from: &reader),
            let languages = LanguageDetector(from: &reader, languages: training.languages),
            let topics = TopicModel(from: &reader, fallback: training.fallback, urgent: training.urgent),
            let hasParts = reader.number(UInt8.self)
        else { return nil }
        let parts = hasParts == 1 ? PartModel(from: &reader, topics: topics.classifier) : nil
        guard hasParts == (parts == nil ? 0 : 1), reader.isAtEnd else { return nil }
        self.init(
            letters: LetterModel(costs: costs), latinWords: Set(latinWords), corrector: corrector, languages: languages,
            topics: topics, parts: parts)
    }
}

extension Interpreter {
    /// What was learned, for `init(training:models:)`; the same training set gives the same bytes everywhere.
    package var modelBytes: [UInt8] { models.bytes }

    /// Makes an interpreter of what another one learned from the same training set, without learning. Nil for bytes that
    /// are cut, changed or of another version.
    package init?(training: TrainingSet, models bytes: [UInt8]) {
        guard let models = Models(bytes, of: training) else { return nil }
        self.init(training: training) { _, _, _ in models }
    }
}

extension SpellingCorrector {
    func write(to writer: inout ModelWriter) {
        writer.write(letters)
        writer.write(starts)
        writer.write(counts)
        words.write(to: &writer)
        writer.write(shorter)
        writer.write(owners)
    }

    init?(from reader: inout ModelReader) {
        guard let letters = reader.numbers(UInt16.self), let starts = reader.numbers(below: letters.count + 1),
            let counts = reader.numbers(below: .max), starts.count == counts.count + 1,
            zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 }),
            let words = FeatureTable(from: &reader, rows: counts.count), let shorter = reader.numbers(UInt32.self),
            let owners = reader.numbers(below: counts.count), owners.count == shorter.count
        else { return nil }
        self.init(
            letters: letters, starts: starts, counts: counts, words: words, shorter: shorter, owners: owners)
    }
}

extension LanguageDetector {
    func write(to writer: inout ModelWriter) {
        writer.write(weights)
        let words = languageOfWord.sorted { $0.key < $1.key }
        writer.write(words.map(\.key))
        writer.write(words.map(\.value))
    }

    init?(from reader: inout ModelReader, languages: [String]) {
        guard let weights = reader.floats(), weights.count == Self.buckets * languages.count,
            let words = reader.numbers(UInt64.self), let owners = reader.numbers(Int8.self),
            words.count == owners.count, owners.allSatisfy({ $0 >= -1 && $0 < languages.count })
        else { return nil }
        self.init(
            languages: languages, weights: weights,
            languageOfWord: Dictionary(zip(words, owners)) { first, _ in first })
    }
}
