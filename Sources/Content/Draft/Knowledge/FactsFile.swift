import Knowledge

/// A file of facts as far as it could be read.
struct FactsFile: Sendable {
    struct Line: Sendable {
        let id: Word
        let value: Word?
        let unit: Word?
        let source: Word?
        let checked: Word?
        let validUntil: Word?
        let owner: Word?
        let confidence: Word?
    }

    let yaml: YAMLFile
    let lines: [Line]

    init(_ yaml: YAMLFile) {
        self.yaml = yaml
        lines = (yaml.root?.entries ?? []).map { entry in
            let node = entry.value
            return Line(
                id: Word(text: entry.key, place: entry.place), value: Word(node["value"]?.value),
                unit: Word(node["unit"]?.value), source: Word(node["source"]?.value),
                checked: Word(node["checked"]?.value), validUntil: Word(node["valid-until"]?.value),
                owner: Word(node["owner"]?.value), confidence: Word(node["confidence"]?.value))
        }
    }

    /// Those that are sound.
    var facts: [Fact] { lines.compactMap(\.fact) }
}

extension FactsFile.Line {
    static let tenge = "KZT"
    static let units = ["mci", "tenge", "date", "text"]

    /// nil where something in it cannot be read; a check says what.
    var fact: Fact? {
        guard let confidence = confidence.flatMap({ Confidence(rawValue: $0.text) }) else { return nil }
        let read = factValue
        let day = validUntil.map { Day($0.text) }
        let date = checked.map { CheckedDate($0.text) }
        if value != nil, read == nil { return nil }
        if case .some(nil) = day { return nil }
        if case .some(nil) = date { return nil }
        return Fact(
            id: id.text, value: read, source: source?.text, checked: date ?? nil, validUntil: day ?? nil,
            owner: owner?.text, confidence: confidence)
    }

    /// The value by its unit; without one a number where it is a number, else words.
    var factValue: FactValue? {
        guard let value else { return nil }
        switch unit?.text {
        case "mci": return FactValue.thousandths(value.text).map(FactValue.mci)
        case "tenge": return Int64(value.text).map { .money($0, currency: Self.tenge) }
        case "date": return Day(value.text).map(FactValue.date)
        case "text": return .text(value.text)
        case nil: return FactValue.thousandths(value.text).map(FactValue.number) ?? .text(value.text)
        default: return FactValue.thousandths(value.text).map(FactValue.number)
        }
    }
}
