/// Something that everybody must hear for a while before an answer: one entry of `notices.yaml`.
package struct NoticeDefinition: Hashable, Sendable {
    /// The name of its text in `notices.ftl`.
    package var name: String
    /// Before answers of these topics; empty means of all.
    package var topics: [String]
    /// Only for people of whom this holds, by the shared slots.
    package var when: Guard?
    /// The last day, counted from 1970-01-01, in the bot's zone.
    package var until: Int32?

    package init(name: String, topics: [String] = [], when: Guard? = nil, until: Int32? = nil) {
        self.name = name
        self.topics = topics
        self.when = when
        self.until = until
    }

    /// The path of the texts of all notices.
    package static let textPath = "notices"

    package var text: String { Self.textPath + "." + name }
}
