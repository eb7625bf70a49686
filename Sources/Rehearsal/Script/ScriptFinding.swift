/// Something wrong in a script, for the person who writes it: where, what, and what to do.
package struct ScriptFinding: Hashable, Sendable {
    package var place: ScriptPlace
    package var sentence: String
    package var advice: String

    package init(place: ScriptPlace, sentence: String, advice: String) {
        self.place = place
        self.sentence = sentence
        self.advice = advice
    }
}

extension ScriptFinding: CustomStringConvertible {
    /// The line that editors and CI understand, and below it the advice.
    package var description: String { "\(place): error: \(sentence)\n    \(advice)" }
}
