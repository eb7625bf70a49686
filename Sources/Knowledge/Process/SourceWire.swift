import Foundation

/// The two lines of the process protocol: a question in, an answer out; each one JSON object.
///
///     {"id":7,"question":"wait","arguments":{"checkpoint":"syrym"},"today":"2026-11-24","time":"09:30"}
///     {"id":7,"outcome":"found","values":{"minutes":240,"as-of":"2026-11-24"}}
enum SourceWire {
    /// A value as JSON has it: kinds follow from the declaration.
    private enum Plain: Codable {
        case text(String)
        case number(Int64)

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let number = try? container.decode(Int64.self) {
                self = .number(number)
            } else {
                self = .text(try container.decode(String.self))
            }
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            }
        }

        init(_ value: KnowledgeValue) {
            if case .number(let number) = value { self = .number(number) } else { self = .text(value.plain) }
        }

        func value(as kind: ValueKind) -> KnowledgeValue? {
            switch (self, kind) {
            case (.number(let number), .number): .number(number)
            case (.number, _), (.text, .number): nil
            case (.text(let text), _): KnowledgeValue(text, as: kind)
            }
        }
    }

    private struct QuestionLine: Codable {
        let id: Int
        let question: String
        let arguments: [String: Plain]?
        let today: String
        let time: String?
    }

    private struct AnswerLine: Codable {
        let id: Int
        let outcome: String
        let values: [String: Plain]?
        let options: [Plain]?
        let reason: String?
    }

    /// Without the line's end.
    static func line(of question: Question, id: Int) -> [UInt8] {
        encode(
            QuestionLine(
                id: id, question: question.name, arguments: question.arguments.mapValues(Plain.init),
                today: question.today.description, time: KnowledgeValue.time(question.minute).plain))
    }

    /// Without the line's end.
    static func line(of answer: Answer, id: Int) -> [UInt8] {
        encode(
            AnswerLine(
                id: id, outcome: answer.outcome, values: answer.values.mapValues(Plain.init),
                options: answer.options.isEmpty ? nil : answer.options.map(Plain.init), reason: answer.reason))
    }

    /// The question of a line, by what the source declares. A missing or wrong argument is left out; the source fails
    /// then as it would in-process.
    static func question(_ line: [UInt8], _ declaration: SourceDeclaration) -> (id: Int, question: Question)? {
        guard let read = try? JSONDecoder().decode(QuestionLine.self, from: Data(line)), let today = Day(read.today)
        else { return nil }
        var arguments: [String: KnowledgeValue] = [:]
        for field in declaration[read.question]?.arguments ?? [] {
            guard let plain = read.arguments?[field.name] else { continue }
            arguments[field.name] = plain.value(as: field.kind) ?? plain.value(as: .text)
        }
        var minute = 0
        if case .time(let time)? = read.time.flatMap({ KnowledgeValue($0, as: .time) }) { minute = time }
        return (read.id, Question(read.question, arguments, today: today, minute: minute))
    }

    /// What a program wrote: the id alone where the rest cannot be read, so that its question fails at once.
    enum Reply {
        case answer(id: Int, Answer)
        case wrong(id: Int, String)
        case noAnswer
    }

    /// `declared` gives the question that an id was asked with.
    static func reply(_ line: [UInt8], declared: (Int) -> QuestionDeclaration?) -> Reply {
        struct IdLine: Decodable {
            let id: Int
        }
        let data = Data(line)
        guard let read = try? JSONDecoder().decode(AnswerLine.self, from: data) else {
            guard let id = try? JSONDecoder().decode(IdLine.self, from: data) else { return .noAnswer }
            return .wrong(id: id.id, "its answer has not the form of an answer")
        }
        guard let declared = declared(read.id) else { return .answer(id: read.id, Answer(read.outcome)) }
        guard let outcome = declared.outcome(read.outcome) else {
            return .wrong(id: read.id, "it answered with an outcome that it does not declare")
        }
        var values: [String: KnowledgeValue] = [:]
        for field in outcome.values {
            guard let plain = read.values?[field.name] else { continue }
            guard let value = plain.value(as: field.kind) else {
                return .wrong(id: read.id, "the value \(field.name) of its answer is no \(field.kind)")
            }
            values[field.name] = value
        }
        var options: [KnowledgeValue] = []
        if let kind = declared.options {
            for plain in read.options ?? [] {
                guard let option = plain.value(as: kind) else {
                    return .wrong(id: read.id, "a choice of its answer is no \(kind)")
                }
                options.append(option)
            }
        }
        let reason = outcome.name == Answer.failedOutcome ? "it says that it failed" : nil
        return .answer(id: read.id, Answer(read.outcome, values, options: options, reason: reason))
    }

    private static func encode(_ line: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(line)).map(Array.init) ?? []
    }
}
