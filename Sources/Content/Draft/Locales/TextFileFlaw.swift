import Localization

/// Something that Fluent found, in our words for places.
struct TextFileFlaw: Hashable, Sendable {
    let place: Place
    let sentence: String
    let advice: String

    init(_ finding: FluentFinding) {
        place = Place(finding.place)
        sentence = finding.message
        advice = finding.advice
    }
}
