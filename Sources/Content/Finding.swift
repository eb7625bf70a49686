/// Something wrong in the files, for the person who edits them: where, what, and what to do.
package struct Finding: Hashable, Sendable {
    package enum Severity: String, Hashable, Sendable {
        /// The content cannot be served.
        case error
        /// It can, but somebody should look.
        case warning
    }

    package var place: Place
    package var severity: Severity
    /// What is wrong. Names keys and files, never what a person wrote.
    package var sentence: String
    /// What to do about it.
    package var advice: String
    /// The name of the check that found it, such as `missing-text`.
    package var check: String

    package init(place: Place, severity: Severity, sentence: String, advice: String, check: String) {
        self.place = place
        self.severity = severity
        self.sentence = sentence
        self.advice = advice
        self.check = check
    }
}

extension Finding: Comparable {
    package static func < (one: Finding, other: Finding) -> Bool {
        (one.place, one.check, one.sentence) < (other.place, other.check, other.sentence)
    }
}

extension Finding: CustomStringConvertible {
    /// The line that editors and CI understand, and below it the advice.
    package var description: String {
        "\(place.file):\(place.line):\(place.column): \(severity.rawValue): \(sentence) [\(check)]\n    \(advice)"
    }
}
