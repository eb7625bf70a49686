import Foundation

/// A frame as a gateway reads it.
struct Frame {
    let verb: String
    private let members: [String: Any]

    init(_ line: String) {
        let parts = line.split(separator: " ", maxSplits: 1)
        verb = parts.first.map(String.init) ?? ""
        let object = parts.count > 1 ? try? JSONSerialization.jsonObject(with: Data(parts[1].utf8)) : nil
        members = object as? [String: Any] ?? [:]
    }

    func text(_ name: String) -> String? { members[name] as? String }
    func number(_ name: String) -> Int? { members[name] as? Int }
    func isTrue(_ name: String) -> Bool { members[name] as? Bool ?? false }
    func has(_ name: String) -> Bool { members[name] != nil }
}

extension Wire {
    /// Says HELLO and reads WELCOME.
    mutating func enter(as name: String, _ token: String) async throws -> Frame? {
        _ = try await frame()
        try await send("HELLO {\"v\":1,\"name\":\"\(name)\",\"token\":\"\(token)\"}\n")
        return try await frame()
    }

    func say(_ id: String, _ session: String, _ text: String) async throws {
        try await send("SAY {\"id\":\"\(id)\",\"s\":\"\(session)\",\"text\":\"\(text)\"}\n")
    }

    func acknowledge(_ number: Int?) async throws {
        try await send("ACK {\"n\":\(number ?? 0)}\n")
    }
}
