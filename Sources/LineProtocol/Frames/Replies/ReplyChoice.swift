/// One button of a reply.
package struct ReplyChoice: Equatable, Sendable {
    /// Comes back as SAY `choice`, exactly as it is.
    package let id: String
    /// The words on the button.
    package let text: String
    /// A longer line where a messenger has room for one.
    package let more: String?

    package init(id: String, text: String, more: String? = nil) {
        self.id = id
        self.text = text
        self.more = more
    }

    init(_ object: JSONObject, limits: Limits) throws(MemberFault) {
        id = try object.required("id", .printable(upTo: limits.choiceIDBytes))
        text = try object.required("text", .text)
        more = try object.optional("more", .text)
    }

    func print(into bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        bytes.appendMember("id", id)
        bytes.appendMember("text", text)
        if let more { bytes.appendMember("more", more) }
        bytes.append(UInt8(ascii: "}"))
    }
}
