/// A session as it is stored: version, language, position, undo, last replies, counters.
extension Session {
    /// The only version there is. A session of a version that this program does not know is nil, never guessed.
    private static let version: UInt8 = 1
    /// Arguments of one reply, at most.
    private static let arguments = 16

    /// At most 4,096 bytes, and the same bytes for equal sessions. `DialogLimits` keeps every session of the engine's
    /// own within them; of a larger one the undo list goes first, then the last replies, then the position.
    package func encoded() -> [UInt8] {
        var kept = self
        var bytes = kept.allBytes()
        let sacrifices: [(inout Session) -> Void] = [
            { $0.undo = [] }, { $0.lastReplies = [] }, { $0.position = nil }, { $0 = Session() },
        ]
        for sacrifice in sacrifices where bytes.count > DialogLimits.session {
            sacrifice(&kept)
            bytes = kept.allBytes()
        }
        return bytes
    }

    /// nil for bytes that `encoded()` cannot have made.
    package init?(decoding bytes: [UInt8]) {
        guard bytes.count <= DialogLimits.session else { return nil }
        var reader = SessionReader(bytes)
        guard reader.byte() == Self.version, let language = reader.optionalText(), let chosen = reader.count(atMost: 1),
            let lastSure = reader.optionalText(), let position = reader.list(atMost: 1, { $0.position() }),
            let undo = reader.list(atMost: Self.undoDepth, { $0.position() }),
            let replies = reader.list(atMost: DialogMachine.maximumReplies, { $0.reply(arguments: Self.arguments) }),
            let misses = reader.count(atMost: Self.maximumMisses), let turns = reader.count(atMost: Self.maximumTurns),
            reader.isAtEnd
        else { return nil }
        self.init()
        self.language = language
        isLanguageChosen = chosen == 1
        lastSureLanguage = lastSure
        self.position = position.first
        self.undo = undo
        lastReplies = replies
        self.misses = misses
        self.turns = turns
    }

    private func allBytes() -> [UInt8] {
        var writer = SessionWriter()
        writer.write(byte: Self.version)
        writer.write(language)
        writer.write(count: isLanguageChosen ? 1 : 0)
        writer.write(lastSureLanguage)
        writer.write(count: position == nil ? 0 : 1)
        if let position { writer.write(position) }
        let undo = undo.suffix(Self.undoDepth)
        writer.write(count: undo.count)
        for position in undo { writer.write(position) }
        let replies = lastReplies.suffix(DialogMachine.maximumReplies)
        writer.write(count: replies.count)
        for reply in replies { writer.write(reply, arguments: Self.arguments) }
        writer.write(count: min(misses, Self.maximumMisses))
        writer.write(count: min(turns, Self.maximumTurns))
        return writer.bytes
    }
}
