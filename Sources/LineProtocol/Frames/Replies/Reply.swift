/// One bubble, as it is stored: without its number, which the store gives, and without `again`, which the delivery
/// knows.
package struct Reply: Equatable, Sendable {
    package var session: String
    /// The id of the SAY that it answers; nil for a push.
    package var answering: String?
    package var text: String
    package var kind: ReplyKind
    package var language: String
    package var choices: [ReplyChoice] = []
    /// The topic, on the first bubble of a turn.
    package var topic: String?
    package var state: String?
    /// How sure the server is, 0 to 1; printed with two decimals.
    package var confidence: Double?
    package var links: [String] = []
    /// Seconds after which the reply is not worth delivering.
    package var secondsToLive: Int64?

    package init(session: String, answering: String? = nil, text: String, kind: ReplyKind, language: String) {
        self.session = session
        self.answering = answering
        self.text = text
        self.kind = kind
        self.language = language
    }

    /// A kind that only a later server knows is read as an answer: the text is what counts.
    init(_ object: JSONObject, limits: Limits) throws(MemberFault) {
        session = try object.required("s", .session(upTo: limits.sessionBytes))
        answering = try object.optional("re", .printable(upTo: limits.idBytes))
        text = try object.required("text", .text)
        kind = ReplyKind(rawValue: try object.required("kind", .text)) ?? .answer
        language = try object.required("lang", .language)
        for choice in try object.optional("choices", .objects) ?? [] {
            choices.append(try ReplyChoice(choice, limits: limits))
        }
        topic = try object.optional("topic", .text)
        state = try object.optional("state", .text)
        confidence = try object.optional("conf", .share)
        links = try object.optional("links", .texts) ?? []
        secondsToLive = try object.optional("ttl_s", .count)
    }
}

extension Field<[JSONObject]> {
    static var objects: Field {
        Field(expectation: "a list of objects") { value in
            guard case .array(let values) = value else { return nil }
            var objects: [JSONObject] = []
            for case .object(let object) in values { objects.append(object) }
            return objects.count == values.count ? objects : nil
        }
    }
}
