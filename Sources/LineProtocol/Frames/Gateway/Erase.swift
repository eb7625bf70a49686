/// ERASE: forget this person.
package struct Erase: Equatable, Sendable {
    /// Chosen by the gateway, the same on every retry.
    package let id: String
    package let session: String

    package init(id: String, session: String) {
        self.id = id
        self.session = session
    }

    init(_ object: JSONObject, limits: Limits) throws(MemberFault) {
        id = try object.required("id", .printable(upTo: limits.idBytes))
        session = try object.required("s", .session(upTo: limits.sessionBytes))
    }

    /// What makes two ERASE of one id the same, and no SAY like them.
    package var canonicalContent: [UInt8] { Array(session.utf8) + [UInt8(ascii: "e")] }

    func print(into bytes: inout [UInt8]) {
        Verb.erase.print(into: &bytes) { bytes in
            bytes.appendMember("id", id)
            bytes.appendMember("s", session)
        }
    }
}
