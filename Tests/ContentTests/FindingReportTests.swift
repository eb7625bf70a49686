import Content
import Foundation
import Testing

@Suite struct FindingReportTests {
    private let finding = Finding(
        place: Place(file: "Dialogs/a, b:c%.yaml", line: 3, column: 9), severity: .warning,
        sentence: "50% is\nmissing.",
        advice: "Add it: now, \"here\".", check: "missing-text")

    @Test func aWorkflowCommandIsOneLineWhateverStandsInIt() {
        #expect(
            finding.gitHub
                == "::warning file=Dialogs/a%2C b%3Ac%25.yaml,line=3,col=9,title=missing-text::50%25 is%0Amissing. Add it: now, \"here\"."
        )
    }

    /// What SARIF 2.1.0 demands of a run: a driver with its rules, and results that name them and their places.
    @Test func theDocumentHasWhatSARIFDemands() throws {
        var error = finding
        error.severity = .error
        error.check = "dialog-machine"
        error.place.file = "/home/я.yaml"
        let text = SARIFReport.text(of: [finding, error], version: "0.1")
        let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(document["version"] as? String == "2.1.0")
        #expect((document["$schema"] as? String)?.hasSuffix("sarif-schema-2.1.0.json") == true)
        let run = try #require((document["runs"] as? [[String: Any]])?.first)
        let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "bagdar")
        let rules = try #require(driver["rules"] as? [[String: Any]])
        #expect(rules.compactMap { $0["id"] as? String } == ContentLoader.checks.map(\.name))
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.compactMap { $0["ruleId"] as? String } == ["missing-text", "dialog-machine"])
        #expect(results.compactMap { $0["level"] as? String } == ["warning", "error"])
        let index = try #require(results[0]["ruleIndex"] as? Int)
        #expect(rules[index]["id"] as? String == "missing-text")
        #expect(results[1]["ruleIndex"] == nil)
        #expect((results[0]["message"] as? [String: String])?["text"] == finding.sentence + " " + finding.advice)
        let places = try results.map { result in
            let location = try #require((result["locations"] as? [[String: Any]])?.first?["physicalLocation"])
            return try #require(location as? [String: Any])
        }
        #expect(places[0]["region"] as? [String: Int] == ["startLine": 3, "startColumn": 9])
        let uris = places.compactMap { ($0["artifactLocation"] as? [String: String])?["uri"] }
        #expect(uris == ["Dialogs/a%2C%20b%3Ac%25.yaml", "file:///home/%D1%8F.yaml"])
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
    }

    @Test func aDocumentWithoutFindingsHasAnEmptyList() throws {
        let text = SARIFReport.text(of: [], version: "0.1")
        let document = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let run = (document?["runs"] as? [[String: Any]])?.first
        #expect((run?["results"] as? [Any])?.isEmpty == true)
        #expect(text.hasSuffix("}\n"))
    }
}
