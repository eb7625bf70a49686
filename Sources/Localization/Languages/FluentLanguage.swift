/// The grammar and the habits of one language: plurals, numbers, dates, «and», cases. A language without a table of its
/// own prints numbers and dates plainly and knows the plural `other` alone.
public struct FluentLanguage: Sendable {
    /// `ru`, `kk`, `en`.
    public let code: String
    let cardinal: PluralRule
    let ordinal: PluralRule
    let numbers: NumberSymbols
    let dates: DateSymbols
    /// What stands before the last of a list, with its spaces.
    let conjunction: String
    /// The plurals for which a text on a number needs words of its own, besides `other`.
    public let neededPlurals: [PluralCategory]
    /// Declines what is no name; nil where only names have cases.
    let decline: (@Sendable (_ text: String, _ form: CaseForm) -> String?)?

    /// The language with this code, or with this code before a hyphen: `kk-KZ` is `kk`.
    public init(code: String) {
        let base = String(code.prefix { $0 != "-" && $0 != "_" })
        let known = [FluentLanguage.russian, .kazakh, .english].first { $0.code == base.lowercased() }
        self = known ?? FluentLanguage(plain: code)
    }

    init(
        code: String, cardinal: @escaping PluralRule, ordinal: @escaping PluralRule, numbers: NumberSymbols,
        dates: DateSymbols, conjunction: String,
        neededPlurals: [PluralCategory] = [],
        decline: (@Sendable (_ text: String, _ form: CaseForm) -> String?)? = nil
    ) {
        self.code = code
        self.cardinal = cardinal
        self.ordinal = ordinal
        self.numbers = numbers
        self.dates = dates
        self.conjunction = conjunction
        self.neededPlurals = neededPlurals
        self.decline = decline
    }

    private init(plain code: String) {
        let english = FluentLanguage.english
        self.init(
            code: code, cardinal: PluralRules.alwaysOther, ordinal: PluralRules.alwaysOther,
            numbers: NumberSymbols(decimal: ".", group: "\u{A0}", percent: "%", units: [:], currencies: [:]),
            dates: english.dates, conjunction: ", ")
    }

    /// The class of a number in this language.
    func category(of number: FluentNumber, style: NumberStyle?) -> PluralCategory {
        guard let style else { return cardinal(DisplayedNumber(number)) }
        let shown = DisplayedNumber(number, style: style)
        return style.isOrdinal ? ordinal(shown) : cardinal(shown)
    }
}

extension FluentLanguage: Equatable {
    /// Two languages are the same where their codes are.
    public static func == (one: FluentLanguage, other: FluentLanguage) -> Bool {
        one.code == other.code
    }
}
