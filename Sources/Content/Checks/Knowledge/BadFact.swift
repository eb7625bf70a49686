import Knowledge

/// A fact that cannot be leaned on as it is written.
struct BadFact: Check {
    static let name = "bad-fact"
    static let summary =
        "A fact with a day that does not exist, a value that is none, or sure without a source and a day."

    func findings(in draft: ContentDraft) -> [Finding] {
        draft.knowledge.factFiles.values.flatMap { $0.lines.flatMap(findings) }
    }

    private func findings(in line: FactsFile.Line) -> [Finding] {
        var found: [Finding] = []
        let confidence = line.confidence.flatMap { Confidence(rawValue: $0.text) }
        if let word = line.confidence, confidence == nil {
            let words = Confidence.allCases.map(\.rawValue)
            found.append(
                error(
                    word.place, "\(word.text) is no confidence.",
                    Nearest.advice(for: word.text, among: words, or: "Write " + words.joined(separator: ", ") + ".")))
        }
        if let day = line.validUntil, Day(day.text) == nil {
            found.append(error(day.place, "There is no day \(day.text).", "Write it as 2026-07-01."))
        }
        if let date = line.checked, CheckedDate(date.text) == nil {
            found.append(
                error(
                    date.place, "There is no date \(date.text).",
                    "Write 2024, 2024-03 or 2024-03-15, as exact as known."))
        }
        if let value = line.value, line.factValue == nil {
            let unit = line.unit?.text ?? ""
            found.append(
                error(
                    value.place, "\(value.text) is no value in \(unit).",
                    "Write a number such as 0.2, or a day as 2026-07-01."))
        }
        return found + grounds(of: line, confidence)
    }

    /// What is called sure says where from and since when; what nobody knows has no value.
    private func grounds(of line: FactsFile.Line, _ confidence: Confidence?) -> [Finding] {
        switch confidence {
        case .confirmed, .changesOften:
            [("source", line.source), ("checked", line.checked)].filter { $0.1 == nil }.map { key, _ in
                error(
                    line.id.place,
                    "The fact \(line.id.text) is called \(confidence?.rawValue ?? "") and has no \(key).",
                    "Add \(key):, or call it general.")
            }
        case .unknown where line.value != nil:
            [
                error(
                    line.id.place, "The fact \(line.id.text) is called unknown and has a value.",
                    "Take the value away, or say where it is from.")
            ]
        case .general, .unknown, nil: []
        }
    }
}
