/// A REPLY is printed in two steps: its body once, when the turn ends, and the line around it at each delivery.
///
///     R E P L Y SP { "n":1093, "again":true,  "s":"h.4f2a","re":…,"text":…  } LF
///                                             └──────────── body ─────────┘
extension Reply {
    /// All members but `n` and `again`, as they stand in the line. This is what the store keeps.
    package func body() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 160)
        bytes.appendMember("s", session)
        if let answering { bytes.appendMember("re", answering) }
        bytes.appendMember("kind", kind.rawValue)
        if let topic { bytes.appendMember("topic", topic) }
        if let state { bytes.appendMember("state", state) }
        bytes.appendMember("lang", language)
        if let confidence { Self.print(confidence: confidence, into: &bytes) }
        bytes.appendMember("text", text)
        if !choices.isEmpty { printChoices(into: &bytes) }
        if !links.isEmpty { bytes.appendMember("links", links) }
        if let secondsToLive { bytes.appendMember("ttl_s", secondsToLive) }
        return bytes
    }

    /// Prints the whole line around a stored body, which is not looked into.
    package static func print(number: Int64, again: Bool, body: [UInt8], into bytes: inout [UInt8]) {
        Verb.reply.print(into: &bytes) { bytes in
            bytes.appendMember("n", number)
            if again { bytes.appendMember("again", true) }
            bytes.append(UInt8(ascii: ","))
            bytes.append(contentsOf: body)
        }
    }

    private func printChoices(into bytes: inout [UInt8]) {
        bytes.appendName("choices")
        bytes.append(UInt8(ascii: "["))
        for (index, choice) in choices.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            choice.print(into: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// Hundredths, rounded; what is no number counts as no confidence at all.
    private static func print(confidence: Double, into bytes: inout [UInt8]) {
        let share = confidence.isNaN ? 0 : min(max(confidence, 0), 1)
        let hundredths = Int(share * 100 + 0.5)
        bytes.appendName("conf")
        bytes.append(contentsOf: "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10)".utf8)
    }
}
