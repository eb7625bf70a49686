/// What a check wants to know about a bundle. Slower than formatting; not for the path of a message.
extension FluentBundle {
    /// True where the full key names a message.
    package func has(_ key: String) -> Bool {
        messages[key] != nil
    }

    /// The full keys of all messages, sorted.
    package var keys: [String] {
        messages.keys.sorted()
    }

    /// Where a message is defined; nil where it is not.
    package func place(of key: String) -> FluentPlace? {
        messages[key].map { patterns[$0].place }
    }

    /// The names of the variables, without `$`, that a message needs, those of texts it refers to included. Empty for
    /// a message that is not there.
    package func variables(of key: String) -> Set<String> {
        guard let root = messages[key] else { return [] }
        var names: Set<String> = []
        var seen: Set<Int> = [root]
        var waiting = [root]
        while let next = waiting.popLast() {
            for piece in pieces[patterns[next].pieces] {
                switch piece {
                case .variable(let name): names.insert(name)
                case .pattern(let index) where seen.insert(index).inserted: waiting.append(index)
                default: break
                }
            }
        }
        return names
    }
}
