/// A run of words between two places at which a message may be cut.
struct Segment: Sendable {
    var words: Range<Int>
    var ranking: TopicRanking?
    /// The topic that it is surely about; nil where there is none.
    var matter: Int?
    /// It has a question mark or a word that asks.
    var asks: Bool
    /// Its words with those before it that only say why.
    var around: Range<Int>
}
