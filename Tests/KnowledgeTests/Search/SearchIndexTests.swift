import Knowledge
import TestSupport
import Testing

@Suite struct SearchIndexTests {
    private let index = SearchIndex(
        [
            ("syrym", "Сырым"), ("zhaisan", "Жайсан\nЖайсаң"), ("kurmangazy", "Курмангазы\nҚұрманғазы"),
            ("kondybai", "Кондыбай\nҚондыбай"), ("karakoga", "Каракога\nҚарақоға"),
            ("karashatau", "Карашатау\nҚарашатау"),
        ], fold: Samples.fold)

    @Test(arguments: [
        ("Жайсан", "zhaisan"), ("жайсаң", "zhaisan"), ("ЖАЙСАН!", "zhaisan"), ("Курмангазы", "kurmangazy"),
        ("курмангазi", "kurmangazy"), ("на Сырыме", "syrym"), ("каракаго", "karakoga"),
    ])
    func nearlyTheSameWordsAreFound(words: String, id: String) {
        #expect(index.find(words).first?.id == id)
    }

    @Test(arguments: ["", " ", "?!", "xyz", "\u{0}", "🇰🇿", "б"])
    func nothingInCommonIsNothingFound(words: String) {
        #expect(index.find(words) == [])
    }

    @Test func theSameWordsScoreOneAndLessLikeOnesLess() {
        let score = index.find("Сырым").first?.score ?? 0
        #expect(score > 0.999)
        #expect(index.find("на Сырыме вчера").first.map { $0.score < score } == true)
        #expect(index.find("Кара", limit: 1).count == 1)
        #expect(index.find("Кара", limit: 0) == [])
    }

    @Test func scoresStayBetweenZeroAndOneInFallingOrder() {
        var random = SeededGenerator(seed: 3)
        let letters = Array("абвгқәүі z1 ,.")
        for _ in 0..<500 {
            let words = String((0..<random.below(60)).map { _ in letters[random.below(letters.count)] })
            let hits = index.find(words, limit: 10)
            #expect(hits.allSatisfy { (0...1).contains($0.score) })
            #expect(zip(hits, hits.dropFirst()).allSatisfy { $0.score >= $1.score })
        }
    }

    @Test func anEmptyIndexFindsNothing() {
        #expect(SearchIndex([], fold: Samples.fold).find("Сырым") == [])
    }
}
