import Foundation
import Localization
import Testing

/// The public fixtures of Fluent Syntax 1.0, read where they lie: FLUENT_FIXTURES names their folder.
///
/// An entry with something that is not supported yet must be junk; every other entry must be as the fixture says.
@Suite struct ConformanceTests {
    private static let folder = ProcessInfo.processInfo.environment["FLUENT_FIXTURES"]

    @Test(.enabled(if: folder != nil, "skipped: FLUENT_FIXTURES names no folder of Fluent fixtures"))
    func thePublicFixturesParseToTheirTrees() throws {
        let folder = URL(fileURLWithPath: try #require(Self.folder))
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let sources = files.filter { $0.pathExtension == "ftl" }
        #expect(!sources.isEmpty)
        for source in sources {
            let bytes = Array(try Data(contentsOf: source))
            let json = try Data(contentsOf: source.deletingPathExtension().appendingPathExtension("json"))
            let name = source.lastPathComponent
            let (resource, findings) = FluentParser.parse(bytes, file: name)
            let tree = try #require(JSONSerialization.jsonObject(with: json) as? [String: Any])
            let expected = try #require(tree["body"] as? [[String: Any]]).flatMap(ExpectedEntry.lines)
            let junk = resource.body.count { if case .junk = $0 { true } else { false } }
            #expect(findings.count == junk, "\(name)")
            #expect(Self.merged(Outline.lines(of: resource)) == Self.merged(expected), "\(name)")
        }
    }

    /// Junk beside junk counts as one: an entry that is junk only here takes the junk after it along.
    private static func merged(_ lines: [String]) -> [String] {
        lines.map { $0.hasPrefix("junk") ? "junk" : $0 }.reduce(into: []) { merged, line in
            if line != "junk" || merged.last != "junk" { merged.append(line) }
        }
    }
}

/// Turns an entry of a fixture into lines of `Outline`; junk without its content.
private enum ExpectedEntry {
    /// Usually one; the comment of an entry that is not supported stands alone before the junk.
    static func lines(of node: [String: Any]) -> [String] {
        let comment = (node["comment"] as? [String: Any])?["content"] as? String
        let content = (node["content"] as? String ?? "").debugDescription
        switch node["type"] as? String {
        case "Comment": return ["comment 1 \(content)"]
        case "GroupComment": return ["comment 2 \(content)"]
        case "ResourceComment": return ["comment 3 \(content)"]
        case "Message", "Term":
            guard let line = line(ofDefinition: node) else {
                let above = comment.map { ["comment 1 \($0.debugDescription)"] } ?? []
                return above + ["junk"]
            }
            return [(comment.map { "comment \($0.debugDescription) " } ?? "") + line]
        default: return ["junk"]
        }
    }

    private static func line(ofDefinition node: [String: Any]) -> String? {
        guard (node["attributes"] as? [Any])?.isEmpty == true, let name = name(of: node),
            let elements = (node["value"] as? [String: Any])?["elements"] as? [[String: Any]]
        else { return nil }
        let pieces = elements.map { element in
            element["type"] as? String == "TextElement"
                ? (element["value"] as? String)?.debugDescription : expression(element)
        }
        guard !pieces.contains(nil) else { return nil }
        let kind = node["type"] as? String == "Term" ? "term" : "message"
        return "\(kind) \(name) = \(pieces.compactMap { $0 }.joined(separator: "|"))"
    }

    /// nil for what is not supported yet.
    private static func expression(_ node: [String: Any]) -> String? {
        let isPlain = !(node["attribute"] is [String: Any]) && !(node["arguments"] is [String: Any])
        return switch node["type"] as? String {
        case "Placeable": (node["expression"] as? [String: Any]).flatMap(expression).map { "{\($0)}" }
        case "StringLiteral": (node["value"] as? String).map { "'\($0)'" }
        case "NumberLiteral": node["value"] as? String
        case "VariableReference": name(of: node).map { "$\($0)" }
        case "MessageReference" where isPlain: name(of: node)
        case "TermReference" where isPlain: name(of: node).map { "-\($0)" }
        default: nil
        }
    }

    private static func name(of node: [String: Any]) -> String? {
        (node["id"] as? [String: Any])?["name"] as? String
    }
}
