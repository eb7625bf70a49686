/// HELLO: who the gateway is.
package struct Hello: Equatable, Sendable {
    /// The version that the gateway speaks. The connection machine refuses one that the server does not.
    package let version: Int64
    /// The gateway's name, of the same grammar as a session.
    package let name: String
    /// Absent where a client certificate is the proof.
    package let token: Token?
    package let caps: [String]
    /// What the gateway runs on, for the log.
    package let agent: String?

    package init(version: Int64, name: String, token: Token? = nil, caps: [String] = [], agent: String? = nil) {
        self.version = version
        self.name = name
        self.token = token
        self.caps = caps
        self.agent = agent
    }

    init(_ object: JSONObject, limits: Limits) throws(MemberFault) {
        version = try object.required("v", .integer)
        name = try object.required("name", .session(upTo: limits.sessionBytes))
        token = try object.optional("token", .printable(upTo: limits.tokenBytes)).map { Token($0) }
        caps = try object.optional("caps", .texts) ?? []
        agent = try object.optional("agent", .oneLine(upTo: limits.agentBytes))
    }

    /// Whether a gateway may have this name.
    package static func isName(_ text: String, limits: Limits = Limits()) -> Bool {
        Field.session(upTo: limits.sessionBytes).read(.string(text)) != nil
    }

    func print(into bytes: inout [UInt8]) {
        Verb.hello.print(into: &bytes) { bytes in
            bytes.appendMember("v", version)
            bytes.appendMember("name", name)
            if let token { bytes.appendMember("token", token.secret) }
            if !caps.isEmpty { bytes.appendMember("caps", caps) }
            if let agent { bytes.appendMember("agent", agent) }
        }
    }
}
