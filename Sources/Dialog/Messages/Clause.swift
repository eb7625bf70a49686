/// A part of a message with a question, an answer or a request of its own.
package struct Clause: Hashable, Sendable {
    /// A word that answers a yes-or-no question.
    package enum Answer: UInt8, Hashable, Sendable, CaseIterable {
        case agreed, refused, unsure
    }

    /// What the clause is about, all its words counted.
    package var verdict: Verdict
    /// The same without the words of the values that were expected: «passport» said to a question about papers is no
    /// question about passports. Equal to `verdict` where no such value was found.
    package var besides: Verdict
    /// A part or a choice of the open topic, asked for in words of its own; sure.
    package var part: Intent?
    /// Values of entities, in their order; the ones that were taken back («not in Astana but …») are left out.
    package var values: [FoundValue]
    /// A yes, no or don't-know that stands for itself; nil in «no time» or «no, not that one, the other».
    package var answer: Answer?
    /// «The second one»: counted from 1; -1 is the last one.
    package var ordinal: Int?
    /// The person takes something back: «no, in Almaty», «I meant …».
    package var isCorrection: Bool

    package init(
        verdict: Verdict = .unknown, besides: Verdict? = nil, part: Intent? = nil, values: [FoundValue] = [],
        answer: Answer? = nil, ordinal: Int? = nil, isCorrection: Bool = false
    ) {
        self.verdict = verdict
        self.besides = besides ?? verdict
        self.part = part
        self.values = values
        self.answer = answer
        self.ordinal = ordinal
        self.isCorrection = isCorrection
    }
}
