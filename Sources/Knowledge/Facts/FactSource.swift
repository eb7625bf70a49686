/// The facts that have a value as a source: `facts.iin.term` is asked like any other question.
package struct FactSource: KnowledgeSource {
    package let declaration: SourceDeclaration
    private let book: FactBook

    package init(_ book: FactBook) {
        self.book = book
        declaration = SourceDeclaration(book.all.compactMap(Self.question))
    }

    package func known(_ question: Question) -> Answer? {
        guard let fact = book[question.name], declaration[question.name] != nil else {
            return .failed("there is no such fact with a value")
        }
        guard fact.confidence != .unknown, let value = Self.value(book.amount(of: fact.id, on: question.today)) else {
            return Answer("none")
        }
        let outcome = fact.hedge(on: question.today) == .old ? "old" : "found"
        return Answer(outcome, ["value": value])
    }

    package func answer(_ question: Question, until deadline: ContinuousClock.Instant) async -> Answer {
        known(question) ?? .failed("there is no such fact with a value")
    }

    private static func question(_ fact: Fact) -> QuestionDeclaration? {
        let kind: ValueKind
        switch fact.value {
        case .number(let thousandths): kind = thousandths.isMultiple(of: 1000) ? .number : .text
        case .mci, .money: kind = .money
        case .date: kind = .date
        case .text: kind = .text
        case nil: return nil
        }
        let value = [QuestionDeclaration.Field("value", kind)]
        return QuestionDeclaration(
            fact.id, outcomes: [.init("found", value), .init("old", value), .init("none")])
    }

    private static func value(_ amount: FactAmount) -> KnowledgeValue? {
        switch amount {
        case .number(let thousandths):
            thousandths.isMultiple(of: 1000)
                ? .number(thousandths / 1000) : .text(FactValue.decimal(thousandths: thousandths))
        case .money(let units, let currency): .money(units, currency: currency)
        case .fee(_, let tenge, _): .money(tenge, currency: "KZT")
        case .date(let day): .date(day)
        case .text(let text): .text(text)
        case .feeOfUnknownYear, .unknown: nil
        }
    }
}
