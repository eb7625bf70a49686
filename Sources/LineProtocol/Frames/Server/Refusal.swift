/// ERR: a frame, or the whole connection, is refused.
package struct Refusal: Equatable, Sendable {
    /// The frame that is meant; nil where the connection is.
    package let id: String?
    package let code: ErrorCode
    /// A sentence for the author of the gateway; never what a person wrote.
    package let text: String
    /// Send the same frame after so many milliseconds; nil: never again.
    package let retryMilliseconds: Int64?
    /// Whether the connection closes behind this line.
    package let isFatal: Bool

    package init(
        id: String? = nil, _ code: ErrorCode, text: String, retryMilliseconds: Int64? = nil, isFatal: Bool = false
    ) {
        self.id = id
        self.code = code
        self.text = text
        self.retryMilliseconds = retryMilliseconds
        self.isFatal = isFatal
    }

    /// The answer to a fault of the other end.
    package init(_ fault: FrameFault) {
        self.init(id: fault.id, fault.code, text: fault.text, isFatal: fault.isFatal)
    }

    /// A code of a later server is read as `internal`: `retry_ms` and `fatal` say all that a gateway acts on.
    init(_ object: JSONObject, limits: Limits) throws(MemberFault) {
        id = try object.optional("id", .printable(upTo: limits.idBytes))
        code = ErrorCode(rawValue: try object.required("code", .text)) ?? .internal
        text = try object.required("text", .text)
        retryMilliseconds = try object.optional("retry_ms", .count)
        isFatal = try object.optional("fatal", .flag) ?? false
    }

    func print(into bytes: inout [UInt8]) {
        Verb.err.print(into: &bytes) { bytes in
            if let id { bytes.appendMember("id", id) }
            bytes.appendMember("code", code.rawValue)
            bytes.appendMember("text", text)
            if let retryMilliseconds { bytes.appendMember("retry_ms", retryMilliseconds) }
            if isFatal { bytes.appendMember("fatal", true) }
        }
    }
}
