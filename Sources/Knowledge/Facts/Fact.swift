/// One thing that is known, or known not to be: where it is from, when it was checked, who looks after it.
package struct Fact: Hashable, Sendable {
    /// `iin.papers`: unique among all facts.
    package var id: String
    package var value: FactValue?
    /// A host name or an act's number, as it is; or the name of a source whose words are a term of the locales.
    package var source: String?
    package var checked: CheckedDate?
    /// The last day on which it can be relied on.
    package var validUntil: Day?
    /// Who is asked when it grows old: a role, never a person's name.
    package var owner: String?
    package var confidence: Confidence

    package init(
        id: String, value: FactValue? = nil, source: String? = nil, checked: CheckedDate? = nil, validUntil: Day? = nil,
        owner: String? = nil, confidence: Confidence
    ) {
        self.id = id
        self.value = value
        self.source = source
        self.checked = checked
        self.validUntil = validUntil
        self.owner = owner
        self.confidence = confidence
    }

    /// How it is worded on that day.
    package func hedge(on today: Day) -> Hedge {
        switch confidence {
        case .unknown: return .unknown
        case .general: return .general
        case .confirmed, .changesOften:
            if let validUntil, today > validUntil { return .old }
            return confidence == .confirmed ? .confirmed : .changes
        }
    }

    /// Days until it is past its date; negative when it is; nil where it has none.
    package func daysLeft(on today: Day) -> Int? {
        validUntil.map { Int($0.number) - Int(today.number) }
    }
}
