extension TopicModel {
    func write(to writer: inout ModelWriter) {
        writer.write(topics)
        classifier.write(to: &writer)
        phrases.write(to: &writer)
    }

    init?(from reader: inout ModelReader, fallback: String?, urgent: Set<String>) {
        guard let topics = reader.texts(), let classifier = LinearClassifier(from: &reader, labels: topics.count),
            let phrases = PhraseBook(from: &reader, labels: topics.count)
        else { return nil }
        self.init(topics, fallback: fallback, urgent: urgent, classifier: classifier, phrases: phrases)
    }
}

extension PartModel {
    func write(to writer: inout ModelWriter) {
        writer.write(parts.compactMap(\.self))
        classifier.write(to: &writer)
        writer.write(rowOf)
        common.write(to: &writer)
        writer.write(commonStems)
        let topics = partsOfTopic.keys.sorted()
        writer.write(topics)
        for topic in topics {
            writer.write(partsOfTopic[topic]?.map { Int32(truncatingIfNeeded: $0) } ?? [])
            (phrases[topic] ?? PhraseBook([])).write(to: &writer)
            writer.write(stems[topic] ?? [])
        }
    }

    init?(from reader: inout ModelReader, topics: LinearClassifier) {
        guard let names = reader.texts(), let classifier = LinearClassifier(from: &reader, labels: names.count + 1),
            let rowOf = reader.numbers(below: classifier.rarity.count, orNone: true),
            rowOf.count == topics.rarity.count,
            let common = PhraseBook(from: &reader, labels: names.count + 1),
            let commonStems = reader.numbers(UInt64.self), let topics = reader.texts()
        else { return nil }
        var partsOfTopic: [String: [Int]] = [:]
        var phrases: [String: PhraseBook] = [:]
        var stems: [String: Set<UInt64>] = [:]
        for topic in topics {
            guard let parts = reader.numbers(below: names.count + 1),
                let book = PhraseBook(from: &reader, labels: names.count + 1), let words = reader.numbers(UInt64.self)
            else { return nil }
            partsOfTopic[topic] = parts.map(Int.init)
            (phrases[topic], stems[topic]) = (book, Set(words))
        }
        self.init(
            parts: [nil] + names, classifier: classifier, rowOf: rowOf, partsOfTopic: partsOfTopic, phrases: phrases,
            common: common, stems: stems, commonStems: Set(commonStems))
    }
}

extension PhraseBook {
    func write(to writer: inout ModelWriter) {
        let phrases = labels.sorted { $0.key < $1.key }
        writer.write(phrases.map(\.key))
        writer.write(phrases.map { Int32(truncatingIfNeeded: $0.value ?? -1) })
    }

    init?(from reader: inout ModelReader, labels count: Int) {
        guard let phrases = reader.numbers(UInt64.self), let numbers = reader.numbers(below: count, orNone: true),
            phrases.count == numbers.count
        else { return nil }
        labels = Dictionary(zip(phrases, numbers.map { $0 < 0 ? nil : Int($0) })) { first, _ in first }
    }
}
