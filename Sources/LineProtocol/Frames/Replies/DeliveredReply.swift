/// REPLY: a bubble on its way, with its number.
package struct DeliveredReply: Equatable, Sendable {
    /// Unique within (gateway, epoch).
    package let number: Int64
    /// Whether it was owed already when the gateway connected: perhaps it was shown before.
    package let isAgain: Bool
    package let reply: Reply

    package init(number: Int64, isAgain: Bool = false, reply: Reply) {
        self.number = number
        self.isAgain = isAgain
        self.reply = reply
    }

    init(_ object: JSONObject, limits: Limits) throws(MemberFault) {
        number = try object.required("n", .integer)
        isAgain = try object.optional("again", .flag) ?? false
        reply = try Reply(object, limits: limits)
    }

    func print(into bytes: inout [UInt8]) {
        Reply.print(number: number, again: isAgain, body: reply.body(), into: &bytes)
    }
}
