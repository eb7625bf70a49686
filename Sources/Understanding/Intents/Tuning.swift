import Dialog

package enum Tuning {
    nonisolated(unsafe) package static var epochs = 6
    nonisolated(unsafe) package static var rate: Float = 8
    nonisolated(unsafe) package static var decay: Float = 0.03
    nonisolated(unsafe) package static var fewest: Int32 = 1
    nonisolated(unsafe) package static var weight = 2
    nonisolated(unsafe) package static var pairWeight = 1
    nonisolated(unsafe) package static var concepts = true
    nonisolated(unsafe) package static var sharpness: Float = 1
}
extension Interpreter {
    package func labText(_ text: String) -> String {
        let m = reader.read(text.utf8.span)
        return m.fashion.rawValue + ": "
            + m.text.words.indices.map { String(decoding: m.text.letters(of: $0), as: UTF16.self) }.joined(
                separator: " ")
    }
}

extension Interpreter {
    /// top, second, fallback probability, coverage, share of unknown content words, words, topic names
    package func labFeatures(_ text: String) -> (String, [Float]) {
        let m = reader.read(text.utf8.span)
        let s = intents.scores(m)
        let segs = clauses.cutter.segments(of: m, s)
        guard let r = intents.ranking(s, m.text.words.indices) else { return ("-", [0, 0, 0, 0, 0, 0, 0, 0]) }
        let known = r.best(4).filter { $0 != intents.topics.fallback }
        let cov = m.text.words.indices.map { s.topics.coverage(of: $0) }
        let content = m.text.words.indices.filter { m.text.words[$0].units.count >= 4 }
        let unknown = content.count { cov[$0] < 0.8 }
        let minCov = content.map { cov[$0] }.min() ?? 1
        return (
            intents.topics.topics[known[0]],
            [
                r.probabilities[known[0]], r.probabilities[known[1]],
                intents.topics.fallback.map { r.probabilities[$0] } ?? 0, r.coverage,
                Float(unknown) / Float(max(1, content.count)), Float(m.text.words.count), minCov, r.isPhrase ? 1 : 0,
                Float(segs.count),
            ]
        )
    }
}
extension Interpreter {
    package func labDump(_ text: String, phrase: Bool) -> String {
        let m = reader.read(text.utf8.span)
        let t = phrase ? m.typed : m.text
        let matches = phrase ? reader.index.matches(in: t) : m.matches
        let words = t.words.indices.map { String(decoding: t.letters(of: $0), as: UTF16.self) }.joined(separator: " ")
        let concepts = matches.compactMap { match -> String? in
            switch reader.index.meanings[match.meaning] {
            case .concept(let n): "\(match.words.lowerBound):\(n)"
            case .value(let e, _): "\(match.words.lowerBound):=\(e)"
            default: nil
            }
        }
        return words + "\t" + concepts.joined(separator: " ")
    }
}
