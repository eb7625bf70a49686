/// In how many examples a feature must be to have a row: what is met once by chance costs memory and says little.
struct FewestExamples: Sendable {
    var grams: Int32
    /// Long n-grams and pairs, which are most of all and rarest.
    var rare: Int32
    /// Words and concepts.
    var words: Int32

    static let any = FewestExamples(grams: 1, rare: 1, words: 1)

    func least(of feature: UInt32) -> Int32 {
        switch FeatureKind(of: feature) {
        case .gram: grams
        case .longGram, .pair: rare
        case .word: words
        }
    }
}
