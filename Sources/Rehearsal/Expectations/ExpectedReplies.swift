import Conversation
import Dialog

/// The `<` lines of one exchange, as they come: one reply each, in their order.
struct ExpectedReplies {
    /// Why a line does not hold.
    struct Mismatch {
        var sentence: String
        var expected: [String]
        /// The topic and part of the first text that was expected, for the nearest phrase.
        var key: String?
    }

    private let exchange: Exchange
    private var next = 0
    private var isAsked = false
    private var mayGoOn = false

    init(_ exchange: Exchange) { self.exchange = exchange }

    /// Judges one `<` line.
    mutating func take(_ expected: ExpectedReply.Content, _ matcher: ReplyMatcher) -> Mismatch? {
        switch expected {
        case .anythingMore:
            mayGoOn = true
            return nil
        case .never(let pattern):
            let isSaid = zip(exchange.replies, exchange.bubbles).contains {
                matcher.difference(pattern, $0, $1.text) == nil
            }
            guard isSaid else { return nil }
            return Mismatch(
                sentence: "This must not be said here.", expected: ["not " + ScriptPrinter.words(pattern)], key: nil)
        case .oneOf(let patterns): return take(patterns, matcher)
        }
    }

    private mutating func take(_ patterns: [ReplyPattern], _ matcher: ReplyMatcher) -> Mismatch? {
        isAsked = true
        var difference: String?
        let end = mayGoOn ? exchange.replies.count : min(next + 1, exchange.replies.count)
        for place in next..<max(next, end) {
            for pattern in patterns {
                let found = matcher.difference(pattern, exchange.replies[place], exchange.bubbles[place].text)
                guard let found else {
                    next = place + 1
                    mayGoOn = false
                    return nil
                }
                if difference == nil || pattern.key == exchange.replies[place].text { difference = found }
            }
        }
        let reason = difference ?? "nothing more was said"
        return Mismatch(
            sentence: "This is not what was said: \(reason).", expected: patterns.map(ScriptPrinter.words),
            key: patterns.first?.key)
    }

    /// What was said and not expected, once the exchange is over; none where the script asks nothing of it.
    var leftOver: Mismatch? {
        guard isAsked, !mayGoOn, next < exchange.replies.count else { return nil }
        let key = exchange.replies[next].text
        return Mismatch(
            sentence: "More was said than the script expects: \(key).",
            expected: ["nothing more; a line «< \u{2026}» lets anything more be said"], key: nil)
    }
}
