/// SAY: one message of one person.
package struct Say: Equatable, Sendable {
    /// What the person sent: exactly one of the three.
    package enum Content: Equatable, Sendable {
        /// Cleaned by TextHygiene; it may be empty after that.
        case text(String)
        /// The id of a choice, as the reply gave it.
        case choice(String)
        case media(Media)
    }

    /// Chosen by the gateway, the same on every retry.
    package let id: String
    package let session: String
    package let content: Content
    /// The language that the messenger claims; only a hint.
    package let language: String?
    /// When the person sent it, in seconds since 1970, as the gateway claims.
    package let at: Int64?

    package init(id: String, session: String, content: Content, language: String? = nil, at: Int64? = nil) {
        self.id = id
        self.session = session
        self.content = content
        self.language = language
        self.at = at
    }

    init(_ object: JSONObject, limits: Limits) throws(MemberFault) {
        id = try object.required("id", .printable(upTo: limits.idBytes))
        session = try object.required("s", .session(upTo: limits.sessionBytes))
        content = try Content(object, limits: limits)
        language = try object.optional("lang", .language)
        at = try object.optional("at", .integer)
    }

    /// What makes two SAY of one id the same message: s, content and lang, but not `at` (PROTOCOL.md, rule 2).
    ///
    /// Each part stands behind its length, so two different messages never give the same bytes.
    package var canonicalContent: [UInt8] {
        let (kind, value): (UInt8, String) =
            switch content {
            case .text(let text): (UInt8(ascii: "t"), text)
            case .choice(let id): (UInt8(ascii: "c"), id)
            case .media(let media): (UInt8(ascii: "m"), media.rawValue)
            }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(session.utf8.count + value.utf8.count + 24)
        for part in [session, value, language ?? ""] {
            let length = UInt32(truncatingIfNeeded: part.utf8.count)
            for shift in [24, 16, 8, 0] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: length >> shift)) }
            bytes.append(contentsOf: part.utf8)
        }
        bytes.append(kind)
        return bytes
    }

    func print(into bytes: inout [UInt8]) {
        Verb.say.print(into: &bytes) { bytes in
            bytes.appendMember("id", id)
            bytes.appendMember("s", session)
            switch content {
            case .text(let text): bytes.appendMember("text", text)
            case .choice(let choice): bytes.appendMember("choice", choice)
            case .media(let media): bytes.appendMember("media", media.rawValue)
            }
            if let language { bytes.appendMember("lang", language) }
            if let at { bytes.appendMember("at", at) }
        }
    }
}

extension Say.Content {
    init(_ object: JSONObject, limits: Limits) throws(MemberFault) {
        let text = try object.optional("text", .cleanText(upTo: limits.textScalars))
        let choice = try object.optional("choice", .printable(upTo: limits.choiceIDBytes))
        let media = try object.optional("media", .media)
        switch (text, choice, media) {
        case (let text?, nil, nil): self = .text(text)
        case (nil, let choice?, nil): self = .choice(choice)
        case (nil, nil, let media?): self = .media(media)
        default: throw MemberFault(text: "exactly one of text, choice and media must be there")
        }
    }
}
