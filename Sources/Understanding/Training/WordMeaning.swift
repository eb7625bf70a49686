package import Dialog

/// What a word of a locale's lexicon says, whatever the language.
package enum WordMeaning: Hashable, Sendable {
    /// A value of an entity that has values, or a number of one that has numbers, under another name.
    case value(entity: String, value: String)
    /// The word beside a number of an entity: «rooms».
    case unit(entity: String)
    case number(Int64)
    /// Counted from 1; -1 is the last one.
    case ordinal(Int)
    case answer(Clause.Answer)
    /// Changes nothing: «please», «well».
    case filler
    /// What follows replaces what was said.
    case correction
    /// The next value is not meant, or the one before.
    case negation(Side)
    /// Begins or marks a question or a request.
    case ask
    /// Parts two clauses: «and», «also».
    case join
    /// An ISO 4217 code.
    case currency(String)
    /// Days from today.
    case day(Int)
    /// 1 is Monday.
    case weekday(Int)
    case month(Int)
    case span(Span)
    /// Beside a number and a span: from now on, or back from now.
    case later(Side)
    case ago(Side)
    case next
    /// Beside a number: an hour of the day, or minutes past it.
    case hours(Side)
    case minutes
    /// Minutes since midnight: «at noon», «after lunch».
    case dayPart(Int)
    /// Beside an hour: before noon, after noon.
    case morning, evening
    /// Words that mean about the same, by a name that all languages share.
    case concept(String)

    /// Where a word stands beside what it is about.
    package enum Side: String, Hashable, Sendable, CaseIterable {
        case before, after
    }

    package enum Span: String, Hashable, Sendable, CaseIterable {
        case day, week, month, year
    }
}
