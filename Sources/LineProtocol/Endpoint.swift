/// `HOST:PORT`, or `[HOST]:PORT` for IPv6: where a server listens, and where a client finds it.
package struct Endpoint: Hashable, Sendable, CustomStringConvertible {
    /// A name or an address, an IPv6 one without its brackets.
    package var host: String
    package var port: Int

    /// A host and a port that are known to be good.
    package init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// Reads `HOST:PORT`; nil where there is no host, no port, or a port over 65535. Port 0, any free one, is there for
    /// listeners alone.
    package init?(_ text: String, isListener: Bool = false) {
        guard let colon = text.lastIndex(of: ":") else { return nil }
        let digits = text[text.index(after: colon)...]
        // A number may have a sign, a port may not.
        guard digits.first != "+", let port = UInt16(digits), port > 0 || isListener else { return nil }
        var host = text[..<colon]
        if host.first == "[", host.last == "]" {
            host = host.dropFirst().dropLast()
        } else if host.contains(":") {
            return nil
        }
        guard !host.isEmpty else { return nil }
        self.init(host: String(host), port: Int(port))
    }

    /// As it is written in the settings.
    package var description: String {
        host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    }
}
