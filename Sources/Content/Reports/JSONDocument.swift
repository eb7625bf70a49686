/// A value to be printed as JSON; the members of an object keep their order.
indirect enum JSONDocument: Sendable {
    case text(String)
    case number(Int)
    case truth(Bool)
    case list([JSONDocument])
    case object([(name: String, value: JSONDocument)])

    /// In one line, without blanks.
    var line: String { printed(indent: nil) }

    /// For people and diffs: one member a line, two blanks deeper each time; lists of plain values in one line.
    var lines: String { printed(indent: 0) }

    private func printed(indent: Int?) -> String {
        switch self {
        case .text(let text): Self.quoted(text)
        case .number(let number): String(number)
        case .truth(let truth): truth ? "true" : "false"
        case .list(let list):
            Self.joined(
                list.map { $0.printed(indent: indent.map { $0 + 1 }) }, in: ("[", "]"),
                indent: list.allSatisfy(\.isPlain) ? nil : indent, isSpaced: indent != nil)
        case .object(let members):
            Self.joined(
                members.map { member in
                    Self.quoted(member.name) + (indent == nil ? ":" : ": ")
                        + member.value.printed(indent: indent.map { $0 + 1 })
                }, in: ("{", "}"), indent: members.isEmpty ? nil : indent, isSpaced: false)
        }
    }

    private var isPlain: Bool {
        switch self {
        case .text, .number, .truth: true
        case .list, .object: false
        }
    }

    private static func joined(
        _ items: [String], in brackets: (String, String), indent: Int?, isSpaced: Bool
    ) -> String {
        guard let indent else { return brackets.0 + items.joined(separator: isSpaced ? ", " : ",") + brackets.1 }
        let inner = "\n" + String(repeating: "  ", count: indent + 1)
        let outer = "\n" + String(repeating: "  ", count: indent)
        return brackets.0 + inner + items.joined(separator: "," + inner) + outer + brackets.1
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

extension JSONDocument: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral {
    init(stringLiteral text: String) { self = .text(text) }
    init(booleanLiteral truth: Bool) { self = .truth(truth) }
    init(arrayLiteral list: JSONDocument...) { self = .list(list) }
}
