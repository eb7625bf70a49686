import ArgumentParser
import Content
import Dialog
import Foundation
import Understanding

/// `bagdar explain`: how a text is understood, and why.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say how a text is understood, and why.",
        discussion: """
            Prints the language, how the letters were read, each clause with the topics that come into question and the
            phrases nearest to it, the values, and what was decided. Personal numbers are masked.

            Exit codes: 0 explained, 2 could not run.
            """
    )

    @OptionGroup var options: CommonOptions

    @Argument(help: "What somebody wrote.")
    var text: [String]

    @Option(help: "The topic that is open.")
    var topic: String?

    @Option(help: "The entity that is asked for; may be given several times.")
    var expect: [String] = []

    func run() throws {
        let text = text.joined(separator: " ").precomposedStringWithCanonicalMapping
        let interpreter = try options.loadContent().interpreter
        let today = Int32(Date().timeIntervalSince1970 / 86_400)
        let context = InterpretationContext(topic: topic, expected: expect, today: today)
        let explanation = interpreter.explain(text, in: context)
        let training = ContentLoader.training(dialogs: options.dialogs, locales: options.locales)
        let neighbours = training.map { PhraseNeighbours($0, interpreter) }
        print(head(explanation, SecretMask.masked(text)).joined(separator: "\n"))
        for segment in explanation.segments { print(lines(of: segment, neighbours).joined(separator: "\n")) }
        print(decision(explanation.interpretation).joined(separator: "\n"))
    }

    private func head(_ explanation: Explanation, _ text: String) -> [String] {
        let languages = explanation.languages.map { String(format: "%@ %.2f", $0.language, $0.probability) }
        return [
            "text      \(text)",
            "read      \(explanation.words)  (\(explanation.fashion))",
            "language  \(explanation.interpretation.language ?? "not sure")\(explanation.isMixed ? ", mixed" : "")"
                + "  (\(languages.joined(separator: ", ")))",
            "words     \(explanation.meanings.isEmpty ? "none of the lexicon" : explanation.meanings.joined(separator: "; "))",
        ]
    }

    private func lines(of segment: Explanation.Segment, _ neighbours: PhraseNeighbours?) -> [String] {
        var lines = [
            "segment   «\(segment.words)»\(segment.asks ? ", asks" : "")"
                + String(format: ", %.0f %% known", segment.coverage * 100)
                + (segment.isPhrase ? ", stands so in a phrase file" : "")
        ]
        for candidate in segment.candidates where candidate.confidence >= 0.01 {
            lines.append(String(format: "  %.2f  %@", candidate.confidence, candidate.topic))
            for near in neighbours?.nearest(to: segment.words, topic: candidate.topic, count: 2) ?? [] {
                lines.append(String(format: "        %.2f  %@", near.similarity, near.phrase.text))
            }
        }
        return lines
    }

    private func decision(_ interpretation: Interpretation) -> [String] {
        var lines = interpretation.secrets.map { "masked    \($0.rawValue)" }
        if let emergency = interpretation.emergency {
            lines.append(
                String(format: "danger    %@ %.2f: heard before all else", emergency.topic, emergency.confidence))
        }
        for clause in interpretation.clauses {
            let topics = clause.verdict.candidates.map { $0.topic + ($0.part.map { "[\($0)]" } ?? "") }
            let why =
                switch clause.verdict.decision {
                case .sure: "sure: \(topics.first ?? ""), likely enough to answer"
                case .torn: "torn between \(topics.joined(separator: " and ")): asks which"
                case .unknown:
                    "unknown: no topic is likely enough\(topics.isEmpty ? "" : "; nearest \(topics.joined(separator: ", "))")"
                }
            lines.append("clause    \(why)")
            if let part = clause.part?.part { lines.append("  part of the open topic: \(part)") }
            for value in clause.values {
                lines.append(
                    "  value   \(value.entity) = \(value.value.plain)\(value.role.map { " (\($0.rawValue))" } ?? "")")
            }
            if let answer = clause.answer { lines.append("  answer  \(answer)") }
            if let ordinal = clause.ordinal { lines.append("  picks   \(ordinal)") }
            if clause.isCorrection { lines.append("  corrects what was said") }
        }
        return lines.isEmpty ? ["clause    nothing to read"] : lines
    }
}

extension Value {
    /// For a person who looks at understanding; a personal number stays hidden.
    fileprivate var plain: String {
        switch self {
        case .text(let text): SecretMask.masked(text)
        case .number(let number): String(number)
        case .money(let sum, let currency): "\(sum) \(currency)"
        case .date(let day): "day \(day)"
        case .time(let minutes): String(format: "%02d:%02d", minutes / 60, minutes % 60)
        case .named(_, let value): value
        case .list(let values): values.map(\.plain).joined(separator: ", ")
        case .secret(let kind, _): "[\(kind.rawValue)]"
        }
    }
}
