import Foundation

/// A time zone that does not exist.
struct UnknownZone: Check {
    static let name = "unknown-zone"
    static let summary = "A time zone that does not exist."

    func findings(in draft: ContentDraft) -> [Finding] {
        guard let zone = draft.bot?.zone, TimeZone(identifier: zone.text) == nil else { return [] }
        let known = TimeZone.knownTimeZoneIdentifiers
        return [
            error(
                zone.place, "There is no time zone \(zone.text).",
                Nearest.advice(for: zone.text, among: known, or: "Write a region and a city, such as Asia/Almaty."))
        ]
    }
}
