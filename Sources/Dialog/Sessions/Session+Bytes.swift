/// A session as it is stored: a byte for the version, then its fields in the order of `Session`.
extension Session {
    /// A session of a version that this program does not know is nil, never guessed.
    private static let version: UInt8 = 2
    /// The same with a pin at the end: a session without an open task has none.
    private static let pinnedVersion: UInt8 = 3
    /// Of the first version only the language is read: what it knew of the conversation was one position.
    private static let firstVersion: UInt8 = 1

    /// At most 4,096 bytes, and the same bytes for equal sessions. Of a larger one the oldest steps to undo go first, then
    /// the last replies, then what sources gave, then the open flows. A turn at work is never written.
    package func encoded() -> [UInt8] {
        var kept = self
        var bytes = kept.allBytes()
        while bytes.count > DialogLimits.session, !kept.undo.isEmpty {
            kept.undo.removeFirst(max(1, kept.undo.count / 3))
            bytes = kept.allBytes()
        }
        let sacrifices: [(inout Session) -> Void] = [
            { $0.lastReplies = [] }, { $0.recent = nil }, { $0.stack = [] }, { $0 = Session() },
        ]
        for sacrifice in sacrifices where bytes.count > DialogLimits.session {
            sacrifice(&kept)
            bytes = kept.allBytes()
        }
        return bytes
    }

    /// nil for bytes that `encoded()` of this version or an earlier one cannot have made.
    package init?(decoding bytes: [UInt8]) {
        guard bytes.count <= DialogLimits.session else { return nil }
        var reader = SessionReader(bytes)
        self.init()
        switch reader.byte() {
        case Self.version:
            guard readFields(&reader), reader.isAtEnd else { return nil }
        case Self.pinnedVersion:
            guard readFields(&reader), let pin = reader.number(), reader.isAtEnd else { return nil }
            self.pin = pin
        case Self.firstVersion:
            guard let language = reader.firstVersionText(), let chosen = reader.count(atMost: 1) else { return nil }
            self.language = language
            isLanguageChosen = chosen == 1
        default: return nil
        }
    }

    private func allBytes() -> [UInt8] {
        var writer = SessionWriter()
        writer.write(byte: pin == nil ? Self.version : Self.pinnedVersion)
        writer.write(language) { $0.write($1) }
        writer.write(lastSureLanguage) { $0.write($1) }
        writer.write(flags: isLanguageChosen, isTorn, isUrgent, isReminded)
        writer.write(byte: handOff.rawValue)
        writer.write(snapshot)
        writer.write(list: undo.suffix(Self.undoDepth)) { $0.write($1) }
        writer.write(deed) { writer, deed in
            writer.write(deed.topic)
            writer.write(deed.undo) { $0.write($1) }
        }
        writer.write(list: lastReplies.suffix(DialogMachine.maximumReplies)) { $0.write($1) }
        writer.write(count: min(misses, Self.maximumMisses))
        writer.write(list: noticed.suffix(Self.memory)) { $0.write($1) }
        writer.write(list: rounds.suffix(Self.memory)) { writer, round in
            writer.write(round.tag)
            writer.write(count: round.count)
        }
        writer.write(count: min(turns, Self.maximumTurns))
        writer.write(signed: lastAt)
        writer.write(seed)
        if let pin { writer.write(pin) }
        return writer.bytes
    }

    private mutating func readFields(_ reader: inout SessionReader) -> Bool {
        readLanguage(&reader) && readDialog(&reader) && readCounters(&reader)
    }

    private mutating func readLanguage(_ reader: inout SessionReader) -> Bool {
        guard let language = reader.optional({ $0.text() }), let lastSure = reader.optional({ $0.text() }),
            let flags = reader.flags(4), let handOff = reader.byte().flatMap(HandOff.init(rawValue:))
        else { return false }
        (self.language, lastSureLanguage, self.handOff) = (language, lastSure, handOff)
        (isLanguageChosen, isTorn, isUrgent, isReminded) = (flags[0], flags[1], flags[2], flags[3])
        return true
    }

    private mutating func readDialog(_ reader: inout SessionReader) -> Bool {
        guard let now = reader.snapshot(), let undo = reader.list(atMost: Self.undoDepth, { $0.snapshot() }),
            let deed = reader.optional({ $0.deed() }),
            let replies = reader.list(atMost: DialogMachine.maximumReplies, { $0.reply() })
        else { return false }
        restore(now)
        (self.undo, self.deed, lastReplies) = (undo, deed, replies)
        return true
    }

    private mutating func readCounters(_ reader: inout SessionReader) -> Bool {
        guard let misses = reader.count(atMost: Self.maximumMisses),
            let noticed = reader.list(atMost: Self.memory, { $0.text() }),
            let rounds = reader.list(atMost: Self.memory, { $0.round() }),
            let turns = reader.count(atMost: Self.maximumTurns), let lastAt = reader.signed(),
            let seed = reader.number()
        else { return false }
        (self.misses, self.noticed, self.rounds) = (misses, noticed, rounds)
        (self.turns, self.lastAt, self.seed) = (turns, lastAt, seed)
        return true
    }
}

extension SessionReader {
    fileprivate mutating func deed() -> Session.Deed? {
        guard let topic = text(), let undo = optional({ $0.text() }) else { return nil }
        return Session.Deed(topic: topic, undo: undo)
    }

    fileprivate mutating func round() -> Session.Round? {
        guard let tag = text(), let count = count(atMost: Session.maximumMisses) else { return nil }
        return Session.Round(tag: tag, count: count)
    }

    /// A text that may be missing, as the first version wrote it: its length plus one, or 0.
    fileprivate mutating func firstVersionText() -> String?? {
        guard let length = count(atMost: 9) else { return nil }
        var letters = ""
        for _ in 0..<max(0, length - 1) {
            guard let letter = byte(), letter < 0x80 else { return nil }
            letters.unicodeScalars.append(Unicode.Scalar(letter))
        }
        return .some(length == 0 ? nil : letters)
    }
}
