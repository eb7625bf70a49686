import Foundation
import Understanding

/// A measurement as a table for people and as JSON for programs.
struct MeasurementReport {
    let measurement: QuestionMeasurement
    /// What the models take.
    let modelBytes: Int
    /// CPU time a question.
    let microseconds: Double

    private typealias Tally = QuestionMeasurement.Tally

    var text: String {
        var lines = ["                              questions  right  asked refused  wrong  language right/wrong"]
        lines.append(row("in scope", measurement.all))
        lines.append(row("out of scope", measurement.outside))
        lines += rows(measurement.byLanguage) + rows(measurement.byStyle) + [""] + rows(measurement.byTopic)
        let confusions = measurement.confusions.prefix(20)
        if !confusions.isEmpty { lines += ["", "taken for another topic:"] }
        lines += confusions.map { "  \($0.count) × \($0.expected) → \($0.heard)" }
        lines += ["", "answered from a confidence of: right, wrong, out of scope refused"]
        lines += curve.map {
            String(format: "  %.2f  %5.1f  %5.1f  %5.1f", $0.threshold, $0.right, $0.wrong, $0.refused)
        }
        lines += ["", "confidence, and how often it is right:"]
        lines += calibration.map {
            String(format: "  %.1f to %.1f  %5.1f %% of %d", $0.from, $0.from + 0.1, $0.right, $0.count)
        }
        lines += [
            "", String(format: "models %.1f MB, %.1f µs of CPU a question", Double(modelBytes) / 1e6, microseconds),
        ]
        return lines.joined(separator: "\n")
    }

    func json() throws -> String {
        let object: [String: Any] = [
            "all": dictionary(measurement.all), "outside": dictionary(measurement.outside),
            "languages": measurement.byLanguage.mapValues(dictionary),
            "styles": measurement.byStyle.mapValues(dictionary), "topics": measurement.byTopic.mapValues(dictionary),
            "confusions": measurement.confusions.map {
                ["expected": $0.expected, "heard": $0.heard, "count": $0.count] as [String: Any]
            },
            "rejection": curve.map {
                ["threshold": $0.threshold, "right": $0.right, "wrong": $0.wrong, "refused": $0.refused]
            },
            "calibration": calibration.map { ["from": $0.from, "right": $0.right, "count": Double($0.count)] },
            "model-bytes": modelBytes, "microseconds": microseconds,
        ]
        let data = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys, .prettyPrinted])
        return String(decoding: data, as: UTF8.self)
    }

    /// In per cent of all questions in scope, and of those out of scope.
    private var curve: [(threshold: Double, right: Double, wrong: Double, refused: Double)] {
        let inside = measurement.outcomes.filter(\.isInScope)
        let outside = measurement.outcomes.filter { !$0.isInScope }
        return stride(from: 0.1, through: 0.91, by: 0.1).map { threshold in
            let answered = inside.filter { $0.confidence >= threshold }
            let right = answered.count(where: \.isRight)
            return (
                threshold, percent(right, of: inside.count), percent(answered.count - right, of: inside.count),
                percent(outside.count { $0.confidence < threshold }, of: outside.count)
            )
        }
    }

    private var calibration: [(from: Double, right: Double, count: Int)] {
        (0..<10).compactMap { step in
            let from = Double(step) / 10
            let some = measurement.outcomes.filter {
                $0.confidence >= from && ($0.confidence < from + 0.1 || step == 9)
            }
            guard !some.isEmpty else { return nil }
            return (from, percent(some.count { $0.isInScope && $0.isRight }, of: some.count), some.count)
        }
    }

    private func rows(_ tallies: [String: QuestionMeasurement.Tally]) -> [String] {
        tallies.keys.sorted().compactMap { key in tallies[key].map { row(key, $0) } }
    }

    private func row(_ name: String, _ tally: QuestionMeasurement.Tally) -> String {
        let figures = [tally.right, tally.asked, tally.refused, tally.wrong].map { percent($0, of: tally.count) }
        return name.padding(toLength: 32, withPad: " ", startingAt: 0)
            + String(
                format: "%6d  %5.1f  %5.1f   %5.1f  %5.1f", tally.count, figures[0], figures[1], figures[2], figures[3])
            + String(
                format: "  %5.1f %5.1f", percent(tally.languageRight, of: tally.count),
                percent(tally.languageWrong, of: tally.count))
    }

    private func percent(_ part: Int, of whole: Int) -> Double { whole > 0 ? 100 * Double(part) / Double(whole) : 0 }

    private func dictionary(_ tally: QuestionMeasurement.Tally) -> [String: Int] {
        [
            "count": tally.count, "right": tally.right, "asked": tally.asked, "refused": tally.refused,
            "wrong": tally.wrong, "language-right": tally.languageRight, "language-wrong": tally.languageWrong,
        ]
    }
}
