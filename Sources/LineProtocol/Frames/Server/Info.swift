/// INFO: the first frame after the handshake, what this server is and takes.
package struct Info: Equatable, Sendable {
    package let versions: [Int64]
    /// Name and version of the program.
    package let server: String
    /// The languages that SAY's `lang` may name; the first one is the default.
    package let languages: [String]
    package let maxFrame: Int64
    package let maxText: Int64
    package let caps: [String]
    /// The kinds of proof that HELLO may bring.
    package let auth: [String]

    package init(server: String, languages: [String], auth: [String], caps: [String] = [], limits: Limits) {
        versions = [1]
        self.server = server
        self.languages = languages
        maxFrame = Int64(limits.frameBytes)
        maxText = Int64(limits.textScalars)
        self.caps = caps
        self.auth = auth
    }

    init(_ object: JSONObject) throws(MemberFault) {
        versions = try object.required("v", .integers)
        server = try object.required("server", .text)
        languages = try object.required("langs", .texts)
        maxFrame = try object.required("max_frame", .count)
        maxText = try object.required("max_text", .count)
        caps = try object.optional("caps", .texts) ?? []
        auth = try object.required("auth", .texts)
    }

    func print(into bytes: inout [UInt8]) {
        Verb.info.print(into: &bytes) { bytes in
            bytes.appendMember("v", versions)
            bytes.appendMember("server", server)
            bytes.appendMember("langs", languages)
            bytes.appendMember("max_frame", maxFrame)
            bytes.appendMember("max_text", maxText)
            if !caps.isEmpty { bytes.appendMember("caps", caps) }
            bytes.appendMember("auth", auth)
        }
    }
}
