/// BYE: the last line of the server. The socket closes behind it.
package struct Bye: Equatable, Sendable {
    /// Why; nil after a QUIT, and for a code that only a later server knows.
    package let code: ErrorCode?

    package init(code: ErrorCode? = nil) {
        self.code = code
    }

    init(_ object: JSONObject) throws(MemberFault) {
        code = try object.optional("code", .text).flatMap { ErrorCode(rawValue: $0) }
    }

    func print(into bytes: inout [UInt8]) {
        guard let code else { return Verb.bye.printAlone(into: &bytes) }
        Verb.bye.print(into: &bytes) { $0.appendMember("code", code.rawValue) }
    }
}
