/// What every source promises, as a run of questions: for tests of sources, in any test framework.
///
///     let broken = await SourceConformance.check(MySource(), samples: [Question("price", ["city": .name("almaty")], today: today)])
///     #expect(broken.isEmpty)
public enum SourceConformance {
    /// Every promise that the source breaks, in a sentence each; empty: it conforms.
    ///
    /// `samples` are questions as people would ask them, at least one for each declared question.
    public static func check(_ source: some KnowledgeSource, samples: [Question]) async -> [String] {
        var broken = declarationFlaws(source.declaration)
        for declared in source.declaration.questions where !samples.contains(where: { $0.name == declared.name }) {
            broken.append("there is no sample for the question \(declared.name)")
        }
        for sample in samples {
            broken += await answerFlaws(source, sample)
            broken += await oddQuestions(sample, source.declaration).asyncFlatMap { await failureFlaws(source, $0) }
            broken += await hostileQuestions(sample, source.declaration).asyncFlatMap { await answerFlaws(source, $0) }
        }
        if let sample = samples.first {
            broken += await crowdFlaws(source, sample)
            broken += await cancelledFlaws(source, sample)
        }
        return broken
    }

    // MARK: Promises

    private static func declarationFlaws(_ declaration: SourceDeclaration) -> [String] {
        var broken: [String] = []
        if Set(declaration.questions.map(\.name)).count != declaration.questions.count {
            broken.append("two questions have one name")
        }
        for question in declaration.questions {
            let names =
                [question.name] + question.arguments.map(\.name) + question.outcomes.map(\.name)
                + question.outcomes.flatMap(\.values).map(\.name)
            for name in names where !KnowledgeValue.isName(name) {
                broken.append(
                    "«\(name)» in \(question.name) is no name: lower-case Latin letters, digits, hyphens, dots")
            }
            if Set(question.outcomes.map(\.name)).count != question.outcomes.count {
                broken.append("two outcomes of \(question.name) have one name")
            }
            if question.outcomes.count < 2 { broken.append("\(question.name) can only fail") }
        }
        return broken
    }

    /// Every answer keeps to the declaration, and what is known stays known.
    private static func answerFlaws(_ source: some KnowledgeSource, _ question: Question) async -> [String] {
        let answer = await ask(source, question)
        if let flaw = source.declaration.flaw(in: answer, to: question) { return ["\(question.name): \(flaw)"] }
        if let known = source.known(question), let again = source.known(question), known != again {
            return ["\(question.name): known(_:) said two different things in a row"]
        }
        return []
    }

    /// What cannot be answered has failed, whatever it was.
    private static func failureFlaws(_ source: some KnowledgeSource, _ question: Question) async -> [String] {
        await ask(source, question).hasFailed
            ? [] : ["\(question.name) with wrong arguments, or without any, did not fail"]
    }

    /// Several at once get each its own answer.
    private static func crowdFlaws(_ source: some KnowledgeSource, _ question: Question) async -> [String] {
        let outcomes = await withTaskGroup(of: String?.self) { group in
            for _ in 0..<32 {
                group.addTask {
                    let answer = await ask(source, question)
                    return source.declaration.flaw(in: answer, to: question)
                }
            }
            return await group.reduce(into: [String?]()) { $0.append($1) }
        }
        return outcomes.compactMap(\.self).map { "asked 32 times at once: \($0)" }
    }

    /// Nobody waits any more, so it comes back, with whatever it likes.
    private static func cancelledFlaws(_ source: some KnowledgeSource, _ question: Question) async -> [String] {
        let asking = Task { await source.answer(question, until: ContinuousClock.now + .seconds(10)) }
        asking.cancel()
        _ = await asking.value
        return await answerFlaws(source, question).map { "after a cancelled question: \($0)" }
    }

    // MARK: Questions

    private static func oddQuestions(_ sample: Question, _ declaration: SourceDeclaration) -> [Question] {
        var odd = [Question("no-such-question", sample.arguments, today: sample.today)]
        guard let first = declaration[sample.name]?.arguments.first else { return odd }
        var without = sample
        without.arguments[first.name] = nil
        odd.append(without)
        var wrong = sample
        wrong.arguments[first.name] = first.kind == .number ? .date(sample.today) : .number(7)
        odd.append(wrong)
        return odd
    }

    /// Words that no file and no person of good will would hold, where words may stand.
    private static func hostileQuestions(_ sample: Question, _ declaration: SourceDeclaration) -> [Question] {
        let words = [
            "", " ", "\u{0}", "\n{}", "\"", "../../etc/passwd", "'; drop table", "\u{202E}\u{FEFF}",
            String(repeating: "a", count: 16_384), String(repeating: "\u{1F1F0}\u{1F1FF}", count: 500),
        ]
        let texts = (declaration[sample.name]?.arguments ?? []).filter {
            switch $0.kind {
            case .text, .name: true
            default: false
            }
        }
        return texts.flatMap { argument in
            words.map { word in
                var question = sample
                question.arguments[argument.name] = .text(word)
                return question
            }
        }
    }

    private static func ask(_ source: some KnowledgeSource, _ question: Question) async -> Answer {
        if let known = source.known(question) { return known }
        return await source.answer(question, until: ContinuousClock.now + .seconds(10))
    }
}

extension Sequence {
    fileprivate func asyncFlatMap<Result>(_ body: (Element) async -> [Result]) async -> [Result] {
        var all: [Result] = []
        for element in self { all += await body(element) }
        return all
    }
}
