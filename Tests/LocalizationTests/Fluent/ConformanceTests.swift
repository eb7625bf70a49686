import Foundation
import Localization
import Testing

/// The public fixtures of Fluent Syntax 1.0, read where they lie: FLUENT_FIXTURES names their folder.
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
            let expected = try #require(tree["body"] as? [[String: Any]]).map(ExpectedEntry.line)
            let junk = resource.body.count { if case .junk = $0 { true } else { false } }
            #expect(findings.count == junk, "\(name)")
            #expect(Outline.lines(of: resource) == expected, "\(name)")
        }
    }
}

/// Turns an entry of a fixture into a line of `Outline`.
private enum ExpectedEntry {
    static func line(_ node: [String: Any]) -> String {
        let content = (node["content"] as? String ?? "").debugDescription
        switch node["type"] as? String {
        case "Comment": return "comment 1 \(content)"
        case "GroupComment": return "comment 2 \(content)"
        case "ResourceComment": return "comment 3 \(content)"
        case "Junk": return "junk \(content)"
        default: break
        }
        let comment = (node["comment"] as? [String: Any])?["content"] as? String
        let value = (node["value"] as? [String: Any]).map { " " + pattern($0) } ?? ""
        let attributes = nodes(node["attributes"]).map { " .\(name(of: $0)) = \(pattern($0["value"]))" }
        return (comment.map { "comment \($0.debugDescription) " } ?? "")
            + "\(node["type"] as? String == "Term" ? "term" : "message") \(name(of: node)) =\(value)"
            + attributes.joined()
    }

    private static func pattern(_ node: Any?) -> String {
        nodes((node as? [String: Any])?["elements"]).map { element in
            element["type"] as? String == "TextElement"
                ? (element["value"] as? String ?? "").debugDescription : expression(element)
        }.joined(separator: "|")
    }

    private static func expression(_ node: [String: Any]) -> String {
        let value = node["value"] as? String ?? ""
        let attribute = (node["attribute"] as? [String: Any]).map { ".\($0["name"] as? String ?? "")" } ?? ""
        let arguments = (node["arguments"] as? [String: Any]).map(arguments) ?? ""
        return switch node["type"] as? String {
        case "Placeable": "{\(expression(child(node, "expression")))}"
        case "StringLiteral": "'\(value)'"
        case "NumberLiteral": value
        case "VariableReference": "$\(name(of: node))"
        case "MessageReference": name(of: node) + attribute
        case "TermReference": "-\(name(of: node))\(attribute)\(arguments)"
        case "FunctionReference": name(of: node) + arguments
        case "SelectExpression":
            "\(expression(child(node, "selector"))) ->" + nodes(node["variants"]).map(variant).joined()
        default: "?"
        }
    }

    private static func arguments(_ node: [String: Any]) -> String {
        let named = nodes(node["named"]).map {
            "\(child($0, "name")["name"] as? String ?? ""): \(expression(child($0, "value")))"
        }
        return "(\((nodes(node["positional"]).map(expression) + named).joined(separator: ", ")))"
    }

    private static func variant(_ node: [String: Any]) -> String {
        let key = child(node, "key")
        let name = key["name"] as? String ?? key["value"] as? String ?? ""
        return " \(node["default"] as? Bool == true ? "*" : "")[\(name)] \(pattern(node["value"]))"
    }

    private static func child(_ node: [String: Any], _ key: String) -> [String: Any] {
        node[key] as? [String: Any] ?? [:]
    }

    private static func nodes(_ value: Any?) -> [[String: Any]] {
        value as? [[String: Any]] ?? []
    }

    private static func name(of node: [String: Any]) -> String {
        child(node, "id")["name"] as? String ?? ""
    }
}
