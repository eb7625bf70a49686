import Foundation

/// Holds a value against a JSON Schema, as far as our own schemas go: type, items, properties, required,
/// additionalProperties.
package struct SchemaValidator {
    private let schema: [String: Any]

    /// nil where the text is no JSON object.
    package init?(_ text: String) {
        guard let schema = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
            return nil
        }
        self.schema = schema
    }

    /// Every place that is not as the schema says, such as `states/ask/fill: is no array`. A keyword that is not known
    /// here is one too, so that none is passed over.
    package func flaws(of value: Any) -> [String] { Self.flaws(of: value, schema, at: "") }

    private static let keywords: Set = [
        "$schema", "title", "type", "items", "properties", "required", "additionalProperties",
    ]

    private static func flaws(of value: Any, _ schema: [String: Any], at path: String) -> [String] {
        let unknown = Set(schema.keys).subtracting(keywords).sorted().map { "\(path): unknown keyword \($0)" }
        let types = (schema["type"] as? [String]) ?? [schema["type"] as? String].compactMap(\.self)
        guard types.isEmpty || types.contains(where: { isOf($0, value) }) else {
            return unknown + ["\(path): is no \(types.joined(separator: " or "))"]
        }
        if let list = value as? [Any], let items = schema["items"] as? [String: Any] {
            return unknown + list.enumerated().flatMap { flaws(of: $0.element, items, at: "\(path)/\($0.offset)") }
        }
        guard let members = value as? [String: Any] else { return unknown }
        let missing = (schema["required"] as? [String] ?? []).filter { members[$0] == nil }.map {
            "\(path): lacks \($0)"
        }
        return unknown + missing
            + members.sorted { $0.key < $1.key }.flatMap { name, member -> [String] in
                if let own = (schema["properties"] as? [String: Any])?[name] as? [String: Any] {
                    return flaws(of: member, own, at: path + "/" + name)
                }
                if let other = schema["additionalProperties"] as? [String: Any] {
                    return flaws(of: member, other, at: path + "/" + name)
                }
                return schema["additionalProperties"] as? Bool == false ? ["\(path): has no key \(name)"] : []
            }
    }

    private static func isOf(_ type: String, _ value: Any) -> Bool {
        switch type {
        case "string": value is String
        case "number": value is Int || value is Double
        case "boolean": value is Bool
        case "array": value is [Any]
        case "object": value is [String: Any]
        case "null": value is NSNull
        default: false
        }
    }
}
