/// All findings as one document of the Static Analysis Results Interchange Format, version 2.1.0.
package enum SARIFReport {
    private static let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"

    /// The document, ending in a line break. `version` is that of the program.
    package static func text(of findings: [Finding], version: String) -> String {
        let rules = ContentLoader.checks
        let places = Dictionary(rules.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in first }
        let driver: [(String, JSONDocument)] = [
            ("name", "bagdar"), ("version", .text(version)),
            (
                "rules",
                .list(
                    rules.map { .object([("id", .text($0.name)), ("shortDescription", message($0.summary))]) })
            ),
        ]
        let run: [(String, JSONDocument)] = [
            ("tool", .object([("driver", .object(driver))])),
            ("columnKind", "unicodeCodePoints"),
            ("results", .list(findings.map { result($0, rule: places[$0.check]) })),
        ]
        let document: [(String, JSONDocument)] = [
            ("$schema", .text(schema)), ("version", "2.1.0"), ("runs", .list([.object(run)])),
        ]
        return JSONDocument.object(document).lines + "\n"
    }

    private static func result(_ finding: Finding, rule: Int?) -> JSONDocument {
        let region: [(String, JSONDocument)] = [
            ("startLine", .number(finding.place.line)), ("startColumn", .number(finding.place.column)),
        ]
        let place: [(String, JSONDocument)] = [
            ("artifactLocation", .object([("uri", .text(uri(of: finding.place.file)))])), ("region", .object(region)),
        ]
        return .object(
            [("ruleId", .text(finding.check))] + (rule.map { [("ruleIndex", .number($0))] } ?? []) + [
                ("level", .text(finding.severity.rawValue)),
                ("message", message(finding.sentence + " " + finding.advice)),
                ("locations", .list([.object([("physicalLocation", .object(place))])])),
            ])
    }

    private static func message(_ text: String) -> JSONDocument { .object([("text", .text(text))]) }

    /// A path as a reference: what is no plain character of an address becomes its bytes in hexadecimal digits.
    static func uri(of path: String) -> String {
        var uri = path.hasPrefix("/") ? "file://" : ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                uri += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
            }
        }
        return uri
    }
}
