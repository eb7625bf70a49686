/// OK: the SAY or ERASE of this id is committed and on disk.
package struct Committed: Equatable, Sendable {
    /// What became of the frame.
    package enum Outcome: Equatable, Sendable {
        /// A turn ran; so many replies follow.
        case replies(Int64)
        /// The same message was committed before; its replies went or go by themselves.
        case duplicate
        /// The person is forgotten.
        case erased
    }

    package let id: String
    package let outcome: Outcome

    package init(id: String, outcome: Outcome) {
        self.id = id
        self.outcome = outcome
    }

    init(_ object: JSONObject, limits: Limits) throws(MemberFault) {
        id = try object.required("id", .printable(upTo: limits.idBytes))
        let replies = try object.optional("replies", .count)
        let isDuplicate = try object.optional("dup", .flag) ?? false
        let isErased = try object.optional("erased", .flag) ?? false
        outcome = isErased ? .erased : isDuplicate ? .duplicate : .replies(replies ?? 0)
    }

    func print(into bytes: inout [UInt8]) {
        Verb.ok.print(into: &bytes) { bytes in
            bytes.appendMember("id", id)
            switch outcome {
            case .replies(let count): bytes.appendMember("replies", count)
            case .duplicate: bytes.appendMember("dup", true)
            case .erased: bytes.appendMember("erased", true)
            }
        }
    }
}
