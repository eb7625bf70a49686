/// DRAIN: send no new SAY here; finish, and reconnect.
package struct Drain: Equatable, Sendable {
    /// The connection closes after so many milliseconds at the latest.
    package let milliseconds: Int64
    /// Where to reconnect, as host:port; empty: at the same address.
    package let to: [String]

    package init(milliseconds: Int64, to: [String] = []) {
        self.milliseconds = milliseconds
        self.to = to
    }

    init(_ object: JSONObject) throws(MemberFault) {
        milliseconds = try object.required("in_ms", .count)
        to = try object.optional("to", .texts) ?? []
    }

    func print(into bytes: inout [UInt8]) {
        Verb.drain.print(into: &bytes) { bytes in
            bytes.appendMember("in_ms", milliseconds)
            if !to.isEmpty { bytes.appendMember("to", to) }
        }
    }
}
