/// WELCOME: the gateway may speak, and owed replies start to come.
package struct Welcome: Equatable, Sendable {
    package let version: Int64
    /// How many SAY and ERASE may be without answer.
    package let window: Int64
    /// Seconds of silence after which the server sends PING.
    package let pingSeconds: Int64
    /// Replies owed at this moment.
    package let pending: Int64
    /// A reply's `n` is unique within (gateway, epoch).
    package let epoch: Int64

    package init(pending: Int64, epoch: Int64, limits: Limits) {
        version = 1
        window = Int64(limits.window)
        pingSeconds = limits.pingAfter / 1000
        self.pending = pending
        self.epoch = epoch
    }

    init(_ object: JSONObject) throws(MemberFault) {
        version = try object.required("v", .integer)
        window = try object.required("window", .count)
        pingSeconds = try object.required("ping_s", .count)
        pending = try object.required("pending", .count)
        epoch = try object.required("epoch", .integer)
    }

    func print(into bytes: inout [UInt8]) {
        Verb.welcome.print(into: &bytes) { bytes in
            bytes.appendMember("v", version)
            bytes.appendMember("window", window)
            bytes.appendMember("ping_s", pingSeconds)
            bytes.appendMember("pending", pending)
            bytes.appendMember("epoch", epoch)
        }
    }
}
