import Dialog

/// Makes the clauses of a message: what each asks, answers or greets, with the values of what only says why.
struct ClauseReader: Sendable {
    let intents: IntentReader
    let cutter: ClauseCutter
    let answers: AnswerReader
    let entities: EntityFinder

    func clauses(
        of message: ReadMessage, _ segments: [Segment], _ scores: IntentReader.Scores, in context: InterpretationContext
    ) -> [Clause] {
        guard !message.text.isEmpty || !message.secrets.isEmpty else { return [] }
        let values = entities.values(in: message, context: context)
        var clauses = chosen(segments, message, scores, values, context).map { segment in
            clause(segment, message, scores, values, context)
        }
        if clauses.isEmpty { clauses = [clause(whole(message, scores), message, scores, values, context)] }
        let secrets = values.filter { $0.words.isEmpty }.map { $0.value }
        if !secrets.isEmpty { clauses[0].values += secrets }
        return Array(clauses.filter { $0 != Clause() }.prefix(Interpretation.maximumClauses))
    }

    private func whole(_ message: ReadMessage, _ scores: IntentReader.Scores) -> Segment {
        let words = message.text.words.indices
        return Segment(
            words: words, ranking: intents.ranking(scores, words), matter: nil, asks: false, around: words)
    }

    /// The segments that are clauses: those that ask, each with what was said before it; those that answer or greet. Where
    /// none asks, the message is one clause as a whole, unless its segments are surely about several topics.
    private func chosen(
        _ segments: [Segment], _ message: ReadMessage, _ scores: IntentReader.Scores, _ values: [EntityFinder.Found],
        _ context: InterpretationContext
    ) -> [Segment] {
        guard segments.count > 1 else { return segments }
        let said = Self.words(of: values)
        let asks = segments.contains { $0.asks }
        var chosen: [Segment] = []
        var start = 0
        for segment in segments {
            var segment = segment
            let isShortTalk = segment.words.count <= 5 && segment.matter != nil && !hasParts(segment.matter)
            let answers = context.topic != nil && isAnswer(segment, message, scores, said, context)
            guard isShortTalk || answers || (asks ? segment.asks : segment.matter != nil) else { continue }
            segment.around = start..<segment.words.upperBound
            start = segment.words.upperBound
            if !isShortTalk, !answers { segment = inContext(segment, scores) }
            if let last = chosen.last, let matter = segment.matter, last.matter == matter {
                chosen[chosen.count - 1].words = last.words.lowerBound..<segment.words.upperBound
                chosen[chosen.count - 1].around = last.around.lowerBound..<segment.around.upperBound
            } else {
                chosen.append(segment)
            }
        }
        return surely(chosen, message, scores)
    }

    /// A question that says little by itself is about what was said before it.
    private func inContext(_ segment: Segment, _ scores: IntentReader.Scores) -> Segment {
        guard segment.around != segment.words, let ranking = segment.ranking, !ranking.isPhrase,
            let around = intents.ranking(scores, segment.around)
        else { return segment }
        var segment = segment
        segment.ranking = ranking.averaged(with: around)
        segment.matter = segment.ranking.flatMap(intents.matter)
        return segment
    }

    /// Without the questions that are about nothing, if others are about something; the last one takes what follows.
    private func surely(_ segments: [Segment], _ message: ReadMessage, _ scores: IntentReader.Scores) -> [Segment] {
        let sure = segments.filter { $0.matter != nil }
        guard !sure.isEmpty else {
            let whole = whole(message, scores)
            guard segments.count == 1, let ranking = segments[0].ranking, let all = whole.ranking else { return [] }
            var segment = whole
            segment.ranking = ranking.averaged(with: all)
            return [segment]
        }
        var last = sure
        last[last.count - 1].around = sure[sure.count - 1].around.lowerBound..<message.text.words.count
        return last
    }

    private func isAnswer(
        _ segment: Segment, _ message: ReadMessage, _ scores: IntentReader.Scores, _ said: Set<Int>,
        _ context: InterpretationContext
    ) -> Bool {
        answers.answer(segment.words, message, values: said) != nil
            || answers.ordinal(segment.words, message) != nil
            || context.topic.flatMap { intents.openPart(of: $0, scores, segment.words) } != nil
    }

    private func hasParts(_ topic: Int?) -> Bool {
        topic.map { intents.parts?.hasParts(intents.topics.topics[$0]) ?? false } ?? false
    }

    private static func words(of values: [EntityFinder.Found]) -> Set<Int> {
        values.reduce(into: []) { $0.formUnion($1.words) }
    }

    private func clause(
        _ segment: Segment, _ message: ReadMessage, _ scores: IntentReader.Scores, _ values: [EntityFinder.Found],
        _ context: InterpretationContext
    ) -> Clause {
        let words = segment.words
        let inside = values.filter { segment.around.contains($0.words.lowerBound) && !$0.words.isEmpty }
        let valueWords = Self.words(of: inside)
        let expected =
            context.expected.isEmpty
            ? [] : Self.words(of: inside.filter { context.expected.contains($0.value.entity) })
        let answer = answers.answer(words, message, values: valueWords)
        let saysMore = answer == nil && answers.saysMore(than: valueWords, words, message)
        let isTopic = saysMore || segment.ranking?.isPhrase ?? false
        let verdict = isTopic ? intents.verdict(segment.ranking, scores, words) : .unknown
        let besides =
            expected.isEmpty || !isTopic
            ? verdict
            : intents.verdict(intents.ranking(scores, words, without: expected), scores, words)
        return Clause(
            verdict: verdict, besides: besides,
            part: context.topic.flatMap { intents.openPart(of: $0, scores, words) },
            values: inside.filter { !$0.isNegated }.map { $0.value },
            answer: answer,
            ordinal: answers.ordinal(words, message),
            isCorrection: answers.isCorrection(words, message, values: inside))
    }
}
