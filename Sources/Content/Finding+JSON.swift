extension Finding {
    /// One JSON object in one line, its members in a fixed order.
    package var json: String {
        let members = [
            ("file", Self.quoted(place.file)), ("line", String(place.line)), ("column", String(place.column)),
            ("severity", Self.quoted(severity.rawValue)), ("sentence", Self.quoted(sentence)),
            ("advice", Self.quoted(advice)), ("check", Self.quoted(check)),
        ]
        return "{" + members.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}"
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case ..<" ", "\u{7f}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
