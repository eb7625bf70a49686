import Foundation

/// What a command asks of the server beside which it runs: a file in the state folder, which the server takes.
struct ServerRequest: Codable, Equatable {
    enum Wish: String, Codable {
        case rollback
    }

    /// What the server made of it, in `STATE/status.json`.
    struct Result: Codable, Equatable {
        let id: String
        let isDone: Bool
        /// What became of it, for the person at the keyboard.
        let sentence: String
    }

    let id: String
    let wish: Wish

    private static func path(in state: String) -> String { state + "/request.json" }

    /// Lays it down for the server; false where another one waits there.
    func lay(in state: String) throws -> Bool {
        let draft = state + "/request-\(id).new"
        defer { try? FileManager.default.removeItem(atPath: draft) }
        try JSONEncoder().encode(self).write(to: URL(fileURLWithPath: draft))
        // A link is made whole or not at all, and never over what is there.
        return (try? FileManager.default.linkItem(atPath: draft, toPath: Self.path(in: state))) != nil
    }

    /// Takes what lies there; nil where nothing does, or no request.
    static func take(from state: String) -> ServerRequest? {
        guard let data = FileManager.default.contents(atPath: path(in: state)) else { return nil }
        withdraw(from: state)
        return try? JSONDecoder().decode(ServerRequest.self, from: data)
    }

    static func withdraw(from state: String) {
        try? FileManager.default.removeItem(atPath: path(in: state))
    }
}
