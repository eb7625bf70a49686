/// Whole phrases by their folded words: what stands in a phrase file is always understood as it stands there.
struct PhraseBook: Sendable {
    let labels: [UInt64: Int?]

    /// A phrase that stands under two labels is under none: the models must tell.
    init(_ phrases: some Sequence<(phrase: UInt64, label: Int)>) {
        var labels: [UInt64: Int?] = [:]
        for (phrase, label) in phrases {
            let other = labels[phrase].map { $0 != label } ?? false
            labels[phrase] = .some(other ? nil : label)
        }
        self.labels = labels
    }

    func label(of phrase: UInt64) -> Int? {
        labels[phrase].flatMap(\.self)
    }
}
