import Dialog

/// How well questions are understood: counted by language, style and topic, with confusions and confidence.
package struct QuestionMeasurement: Sendable {
    /// What became of some questions.
    package struct Tally: Hashable, Sendable {
        package var count = 0
        /// The topic itself; of out-of-scope questions, the refusal.
        package var right = 0
        /// A question back that names the topic, or any for what is out of scope.
        package var asked = 0
        package var refused = 0
        package var wrong = 0
        /// The language was told, or told wrongly; it may also be left open.
        package var languageRight = 0
        package var languageWrong = 0
    }

    /// What an answer was taken for instead.
    package struct Confusion: Hashable, Sendable {
        package var expected: String
        package var heard: String
        package var count: Int
    }

    /// One question with the confidence of its best topic.
    package struct Outcome: Hashable, Sendable {
        package var confidence: Double
        package var isRight: Bool
        package var isInScope: Bool
    }

    package private(set) var all = Tally()
    package private(set) var outside = Tally()
    package private(set) var byLanguage: [String: Tally] = [:]
    /// By language and style: `ru typo`.
    package private(set) var byStyle: [String: Tally] = [:]
    package private(set) var byTopic: [String: Tally] = [:]
    package private(set) var outcomes: [Outcome] = []
    private var confusionCounts: [String: [String: Int]] = [:]

    /// Interprets every question as the first message of a conversation.
    package init(of questions: [Question], by interpreter: Interpreter) {
        for question in questions { add(question, interpreter) }
    }

    /// The commonest first.
    package var confusions: [Confusion] {
        confusionCounts.flatMap { expected, heard in
            heard.map { Confusion(expected: expected, heard: $0.key, count: $0.value) }
        }
        .sorted { (-$0.count, $0.expected, $0.heard) < (-$1.count, $1.expected, $1.heard) }
    }

    private mutating func add(_ question: Question, _ interpreter: Interpreter) {
        let heard = interpreter.interpret(question.text)
        let isOutside = question.topics == interpreter.fallback.map { [$0] }
        let topics = interpreter.matters(of: heard)
        var tally = Tally(count: 1)
        if heard.language == question.language { tally.languageRight = 1 }
        if let language = heard.language, language != question.language { tally.languageWrong = 1 }
        let torn = heard.clauses.first { $0.verdict.decision == .torn }?.verdict.candidates.map(\.topic)
        if isOutside {
            if let first = topics.first {
                note(question, first, &tally)
            } else if torn != nil {
                tally.asked = 1
            } else {
                tally.right = 1
            }
        } else if Set(topics) == Set(question.topics) {
            tally.right = 1
        } else if let first = topics.first(where: { !question.topics.contains($0) }) {
            note(question, first, &tally)
        } else if torn != nil, !topics.isEmpty || question.topics.contains(where: { torn?.contains($0) == true }) {
            tally.asked = 1
        } else {
            tally.refused = 1
        }
        let best = heard.matter ?? heard.clauses.first?.verdict.candidates.first
        outcomes.append(
            Outcome(
                confidence: best?.confidence ?? 0,
                isRight: best.map { question.topics.contains($0.topic) } ?? isOutside,
                isInScope: !isOutside))
        count(tally, question, isOutside)
    }

    private mutating func note(_ question: Question, _ heard: String, _ tally: inout Tally) {
        tally.wrong = 1
        confusionCounts[question.topics.joined(separator: "+"), default: [:]][heard, default: 0] += 1
    }

    private mutating func count(_ tally: Tally, _ question: Question, _ isOutside: Bool) {
        byTopic[question.topics.joined(separator: "+"), default: Tally()] += tally
        if isOutside {
            outside += tally
        } else {
            all += tally
            byLanguage[question.language, default: Tally()] += tally
            byStyle[question.language + " " + question.style, default: Tally()] += tally
        }
    }
}

extension QuestionMeasurement.Tally {
    package static func += (one: inout Self, other: Self) {
        one.count += other.count
        one.right += other.right
        one.asked += other.asked
        one.refused += other.refused
        one.wrong += other.wrong
        one.languageRight += other.languageRight
        one.languageWrong += other.languageWrong
    }
}
