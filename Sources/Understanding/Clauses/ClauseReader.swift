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

    /// The segments that are clauses: those that stand apart from the rest of the message, as another matter, a greeting
    /// or an answer; and what is left, read as one with all that it says and placed where it asks.
    private func chosen(
        _ segments: [Segment], _ message: ReadMessage, _ scores: IntentReader.Scores, _ values: [EntityFinder.Found],
        _ context: InterpretationContext
    ) -> [Segment] {
        let all = whole(message, scores)
        guard segments.count > 1, let whole = all.ranking else { return segments }
        // What is known word for word is one thing, whatever commas stand in it.
        if whole.isPhrase { return [all] }
        let said = Self.words(of: values)
        var apart: [Segment] = []
        var rest: [Segment] = []
        for segment in segments {
            let answers = context.topic != nil && isAnswer(segment, message, scores, said, context)
            if answers || intents.isApart(segment, from: whole) { apart.append(segment) } else { rest.append(segment) }
        }
        let left = together(rest, without: Set(apart.flatMap(\.words)), message, scores)
        return joined(surely(apart, left), in: message)
    }

    /// Segments as one: their words are those that ask, from the first to the last of a run; all of them say what about.
    private func together(
        _ segments: [Segment], without: Set<Int>, _ message: ReadMessage, _ scores: IntentReader.Scores
    ) -> Segment? {
        let asking = segments.filter(\.asks)
        let run = asking.isEmpty ? segments : asking
        guard var words = run.first?.words else { return nil }
        for next in run.dropFirst().map(\.words)
        where !(words.upperBound..<next.lowerBound).contains(where: without.contains) {
            words = words.lowerBound..<next.upperBound
        }
        var ranking = intents.ranking(scores, message.text.words.indices, without: without)
        // What asks may say by itself what the whole says less surely, the story around it being new.
        if let whole = ranking, let topic = whole.best(1).first, let alone = intents.ranking(scores, words),
            alone.best(1).first == topic, alone.confidence(of: topic) > whole.confidence(of: topic)
        {
            ranking = alone
        }
        return Segment(
            words: words, ranking: ranking, matter: ranking.flatMap(intents.matter), asks: !asking.isEmpty,
            around: words)
    }

    /// Without what is about nothing where a matter stands beside it.
    private func surely(_ apart: [Segment], _ rest: Segment?) -> [Segment] {
        guard let rest else { return apart }
        if rest.matter == nil, !rest.asks, apart.contains(where: { hasParts($0.matter) }) { return apart }
        let place = apart.firstIndex { $0.words.lowerBound > rest.words.lowerBound } ?? apart.count
        return apart[..<place] + [rest] + apart[place...]
    }

    /// Neighbours about one matter as one clause; each clause with what was said before it, the last with all that follows.
    private func joined(_ segments: [Segment], in message: ReadMessage) -> [Segment] {
        var joined: [Segment] = []
        for var segment in segments {
            if let last = joined.last, let matter = segment.matter, last.matter == matter {
                joined[joined.count - 1].words =
                    last.words.lowerBound..<max(last.words.upperBound, segment.words.upperBound)
            } else {
                segment.around = (joined.last?.words.upperBound ?? 0)..<segment.words.upperBound
                joined.append(segment)
            }
        }
        guard let last = joined.indices.last else { return [] }
        for index in joined.indices {
            let start = index > 0 ? joined[index - 1].words.upperBound : 0
            let end = index == last ? message.text.words.count : joined[index].words.upperBound
            joined[index].around = min(start, joined[index].words.lowerBound)..<max(end, joined[index].words.upperBound)
        }
        return joined
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

    /// The words of values with what marks them: «in» says nothing once its city is gone.
    private func marked(_ values: [EntityFinder.Found], in message: ReadMessage) -> Set<Int> {
        var words = Self.words(of: values)
        for first in values.map(\.words.lowerBound) where first > 0 {
            if entities.marks.isMark(message.text.letters(of: first - 1)) { words.insert(first - 1) }
        }
        return words
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
            ? [] : marked(inside.filter { context.expected.contains($0.value.entity) }, in: message)
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
