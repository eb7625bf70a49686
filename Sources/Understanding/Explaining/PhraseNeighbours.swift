/// The phrases that are nearest to a text: what a topic was taken from.
package struct PhraseNeighbours: Sendable {
    package struct Neighbour: Sendable {
        package var phrase: TrainingPhrase
        /// 0 to 1: how much the two have in common.
        package var similarity: Double
    }

    private let phrases: [(phrase: TrainingPhrase, features: Set<UInt32>)]
    private let interpreter: Interpreter

    package init(_ training: TrainingSet, _ interpreter: Interpreter) {
        self.interpreter = interpreter
        phrases = training.sorted(training.phrases).map { phrase in
            (phrase, interpreter.featureSet(of: phrase.text))
        }
    }

    /// The nearest phrases of a topic, or of all topics.
    package func nearest(to text: String, topic: String? = nil, count: Int) -> [Neighbour] {
        let features = interpreter.featureSet(of: text)
        guard !features.isEmpty else { return [] }
        let all = phrases.lazy.filter { topic == nil || $0.phrase.topic == topic }.map { phrase in
            let common = Double(phrase.features.intersection(features).count)
            let both = Double(max(1, phrase.features.count * features.count))
            return Neighbour(phrase: phrase.phrase, similarity: common / both.squareRoot())
        }
        return Array(all.sorted { $0.similarity > $1.similarity }.prefix(count))
    }
}

extension Interpreter {
    fileprivate func featureSet(of text: String) -> Set<UInt32> { Set(reader.read(text.utf8.span).features.all) }
}
