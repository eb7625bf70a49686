import ArgumentParser
import Content
import Foundation
import Knowledge

/// `bagdar find WORDS`: the texts and facts that are like some words.
struct Find: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find the texts and facts that are like some words.",
        discussion: """
            Prints a line for each, best first: how like it is (0 to 1), the language, the key, the beginning of the text.
            Words may be misspelt, or typed without the letters that a keyboard lacks.
            """
    )

    @OptionGroup var options: CommonOptions

    @Option(help: "How many a language.")
    var limit = 5

    @Argument(help: "The words.")
    var words: [String]

    /// Less like the words than this is chance.
    private static let likeness = 0.1

    func run() throws {
        let content = try options.loadContent()
        let asked = words.joined(separator: " ")
        for language in content.languages {
            for hit in content.find(asked, in: language, limit: max(1, min(limit, 100)))
            where hit.score >= Self.likeness {
                let score = Int((hit.score * 100).rounded())
                let text = hit.id.hasPrefix("facts.") ? "" : content.text(hit.id, in: language)
                let line = text.split(separator: "\n").first.map(String.init) ?? ""
                let number = "0." + (score < 10 ? "0" : "") + "\(min(score, 99))"
                print(
                    "\(score >= 100 ? "1.00" : number) \(language) \(hit.id)  \(line.prefix(80))", to: .standardOutput)
            }
        }
    }
}
