import ArgumentParser
import Content
import Foundation
import Understanding

/// `bagdar measure`: how well the questions of a file are understood.
struct Measure: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say how well the questions of a file are understood.",
        discussion: """
            The file is a table with tabs and a heading line: lang, style, topic, text; topic may be several with a + between
            them. Each question is read as the first message of a conversation. A wrong answer is neither the right topic,
            nor a question back that names it, nor a refusal.

            Exit codes: 0 measured, 2 could not run.
            """
    )

    @OptionGroup var options: CommonOptions

    @Argument(help: "The table of questions, or several.")
    var files: [String]

    @Option(help: "How the figures are printed: \(Check.Format.allCases.map(\.rawValue).joined(separator: " or ")).")
    var format = Check.Format.text

    func run() throws {
        let questions = try files.flatMap { path -> [Question] in
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
                throw CommandFailure("there is no file \(path), or it is no UTF-8 text")
            }
            return Question.read(text.precomposedStringWithCanonicalMapping)
        }
        guard !questions.isEmpty else {
            throw CommandFailure("there is no question in the file; it needs a heading line with topic and text")
        }
        let interpreter = try options.loadContent().interpreter
        let start = clock()
        let measurement = QuestionMeasurement(of: questions, by: interpreter)
        let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        let report = MeasurementReport(
            measurement: measurement, modelBytes: interpreter.size,
            microseconds: seconds * 1_000_000 / Double(questions.count))
        print(format == .text ? report.text : try report.json())
    }
}
