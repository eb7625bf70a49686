import Content

/// Reads what stands behind `> means`: a topic in braces, values, an answer, or nothing.
enum MeaningParser {
    static let word = "means"
    static let form = "> means {rentals.price} rooms=2 · > means instead city=astana · > means agreed · > means nothing"

    /// `start` is where the words behind `means` begin.
    static func meaning(_ line: [Unicode.Scalar], from start: Int) throws(ScriptFlaw) -> Meaning {
        var words = try WordReader(line, from: start)
        var meaning = Meaning()
        if words.take(Meaning.nothing) {
            try words.end(form)
            return meaning
        }
        meaning.isCorrection = words.take(Meaning.instead)
        if !meaning.isCorrection, let word = words.peek, !word.isQuoted, word.text.hasPrefix("{") {
            _ = words.next()
            let text = Array(word.text.unicodeScalars)
            guard case .phrase(let topic, let part) = try UtteranceParser.phrase(text, word.column) else {
                return meaning
            }
            (meaning.topic, meaning.part) = (topic, part)
        }
        meaning.values = try words.pairs()
        if !words.isAtEnd {
            let answers = Meaning.answers.keys.sorted()
            meaning.answer = Meaning.answers[try words.next(among: answers, "what a message can mean").text]
        }
        try words.end(form)
        guard meaning != Meaning(isCorrection: meaning.isCorrection) else {
            throw ScriptFlaw(words.column, "Here is nothing that the message means.", "Write: \(form)")
        }
        return meaning
    }
}
