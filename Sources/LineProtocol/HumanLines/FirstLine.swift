/// What the first line in human mode is, where no person wrote it. Each gets one line of explanation and a close.
package enum FirstLine: CaseIterable, Equatable, Sendable {
    /// A browser or a probe: `GET / HTTP/1.1`.
    case http
    /// A mail program: `EHLO host`.
    case smtp
    /// TLS inside TLS: a handshake record where text should be.
    case tls
    /// A gateway that forgot ALPN `bagdar/1`: a verb and an object.
    case gatewayFrame

    /// Looks at the first line without its LF. nil: a person.
    package static func sniff(_ line: Span<UInt8>) -> FirstLine? {
        if isHandshake(line) { return .tls }
        let text = String(decoding: (0..<min(line.count, 4096)).map { line[$0] }, as: UTF8.self)
        let words = text.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0D })
        guard let first = words.first else { return nil }
        if words.count == 3, isVersionOfHTTP(words[2]) { return .http }
        if isGreetingOfMail(first, wordCount: words.count) { return .smtp }
        return isFrame(text) ? .gatewayFrame : nil
    }

    /// Whether the bytes begin a TLS handshake record. Works before the LF is there, which such a peer may never
    /// send.
    package static func isHandshake(_ bytes: Span<UInt8>) -> Bool {
        bytes.count >= 2 && bytes[0] == 0x16 && bytes[1] == 0x03
    }

    /// `HTTP/1.1`, `HTTP/2.0`: a person who asks about HTTP/1.1? has more to say.
    private static func isVersionOfHTTP(_ word: Substring.UTF8View) -> Bool {
        word.count == 8 && word.starts(with: "HTTP/".utf8)
    }

    private static func isGreetingOfMail(_ word: Substring.UTF8View, wordCount: Int) -> Bool {
        let word = String(Substring(word))
        return word == "EHLO" || word == "HELO" || (word == "ehlo" && wordCount == 2)
    }

    /// A verb and a brace; a word in capitals alone may be a person who shouts.
    private static func isFrame(_ text: String) -> Bool {
        let letters = text.utf8.prefix { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
        guard Verb.lengths.contains(letters.count) else { return false }
        return text.utf8.dropFirst(letters.count).starts(with: " {".utf8)
    }
}
