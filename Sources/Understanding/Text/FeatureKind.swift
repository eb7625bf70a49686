/// What a hashed feature is made of: its last two bits.
enum FeatureKind: UInt32 {
    case gram, longGram, pair, word

    static func tagged(_ feature: UInt32, _ kind: FeatureKind) -> UInt32 { feature & ~3 | kind.rawValue }

    init(of feature: UInt32) {
        self = FeatureKind(rawValue: feature & 3) ?? .gram
    }
}
