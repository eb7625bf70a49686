/// NACK: a reply that could not be delivered.
package struct Nack: Equatable, Sendable {
    package enum Reason: Equatable, Sendable {
        /// The person cannot be reached any more: all that is owed to the session goes.
        case gone
        /// The messenger does not take this one reply: it goes.
        case refused
        /// Not now: again after so many milliseconds.
        case retry(milliseconds: Int64)
    }

    /// The number of the reply.
    package let number: Int64
    package let reason: Reason

    package init(number: Int64, reason: Reason) {
        self.number = number
        self.reason = reason
    }

    init(_ object: JSONObject) throws(MemberFault) {
        number = try object.required("n", .integer)
        let code = try object.optional("code", .text)
        let retry = try object.optional("retry_ms", .count)
        switch (code, retry) {
        case ("gone", nil): reason = .gone
        case ("refused", nil): reason = .refused
        case (nil, let milliseconds?): reason = .retry(milliseconds: milliseconds)
        default: throw MemberFault(text: "exactly one of code (gone, refused) and retry_ms must be there")
        }
    }

    func print(into bytes: inout [UInt8]) {
        Verb.nack.print(into: &bytes) { bytes in
            bytes.appendMember("n", number)
            switch reason {
            case .gone: bytes.appendMember("code", "gone")
            case .refused: bytes.appendMember("code", "refused")
            case .retry(let milliseconds): bytes.appendMember("retry_ms", milliseconds)
            }
        }
    }
}
