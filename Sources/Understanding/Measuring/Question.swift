/// A question with what it should be understood as: a line of a file of `bagdar measure`.
package struct Question: Hashable, Sendable {
    package var language: String
    /// How it is written: `plain`, `typo`, `latin` …
    package var style: String
    /// One topic, or several with `+` between them; the fallback topic where it must not be understood. What follows a
    /// `/` is a part and is not measured.
    package var topics: [String]
    package var text: String

    package init(language: String, style: String, topics: [String], text: String) {
        self.language = language
        self.style = style
        self.topics = topics
        self.text = text
    }

    /// Reads a file with a heading line; the columns are told by their names: `lang`, `style`, `topic` or `topics`,
    /// `text`. A line that lacks a text or a topic is left out.
    package static func read(_ file: String, language: String = "") -> [Question] {
        let lines = file.split(whereSeparator: \.isNewline)
        guard let heading = lines.first else { return [] }
        let names = heading.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        return lines.dropFirst().compactMap { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let cell = { (name: String) in names.firstIndex(of: name).flatMap { $0 < cells.count ? cells[$0] : nil } }
            guard let text = cell("text"), let topic = cell("topic") ?? cell("topics"), !topic.isEmpty else {
                return nil
            }
            let topics = topic.split(separator: "+").map { String($0.prefix { $0 != "/" }) }
            return Question(
                language: cell("lang") ?? language, style: cell("style") ?? "", topics: topics, text: text)
        }
    }
}
