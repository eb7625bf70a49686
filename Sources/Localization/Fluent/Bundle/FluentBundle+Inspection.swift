/// What a check wants to know about a bundle. Slower than formatting; not for the path of a message.
extension FluentBundle {
    /// True where the full key names a message that has a text.
    public func has(_ key: String) -> Bool {
        messages[key] != nil
    }

    /// The full keys of all messages that have a text, sorted.
    public var keys: [String] {
        messages.keys.sorted()
    }

    /// Where a message is defined; nil where it is not.
    public func place(of key: String) -> FluentPlace? {
        messages[key].map { patterns[$0].place } ?? valueless[key]
    }

    /// The names of the variables, without `$`, that a message needs, those of texts it refers to included. Empty for
    /// a message that is not there.
    public func variables(of key: String) -> Set<String> {
        Set(uses(of: key).variables.keys)
    }

    /// The full keys of all messages that any text, term or attribute refers to.
    public var referencedMessages: Set<String> { ownUses.messages }

    /// Every choice between variants in any text, term or attribute, in the order of the files.
    public var selections: [FluentUses.Selection] { ownUses.selections }

    private var ownUses: FluentUses {
        var collector = UseCollector(bundle: self, follows: false)
        for index in patterns.indices { collector.collect(only: index) }
        return collector.uses
    }

    /// All that a message uses, itself and through the texts that it refers to. Empty for a message that is not there.
    public func uses(of key: String) -> FluentUses {
        guard let root = messages[key] else { return FluentUses() }
        var collector = UseCollector(bundle: self)
        collector.collect(from: root)
        return collector.uses
    }

    /// Characters of the longest text that each message can give, where every variable and every call of a function of
    /// the program shows `variable` characters; by full key.
    public func longestLengths(variable: Int) -> [String: Int] {
        var meter = LengthMeter(bundle: self, variable: variable)
        return messages.mapValues { meter.length(ofPattern: $0) }
    }
}
