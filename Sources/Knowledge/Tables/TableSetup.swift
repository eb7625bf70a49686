/// How a table is read: the line of `sources.yaml` that names it.
package struct TableSetup: Hashable, Sendable {
    /// The name of the source: `rents`.
    package var name: String
    /// The columns that name a row together.
    package var key: [String]
    /// The column that says since when a row holds; nil: rows have no date.
    package var date: String?
    /// After so many days a dated row is `old`.
    package var freshDays: Int
    /// Every language that words for people must be there in.
    package var languages: [String]

    package static let defaultFreshDays = 30

    package init(
        name: String, key: [String], date: String? = nil, freshDays: Int = Self.defaultFreshDays, languages: [String]
    ) {
        self.name = name
        self.key = key
        self.date = date
        self.freshDays = freshDays
        self.languages = languages
    }
}
