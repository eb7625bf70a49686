/// Collects between which variants the parameters of a term choose.
enum ParameterKeys {
    /// The keys of every selection by a parameter in the text, variants in variants included; the default one first.
    static func keys(of text: CompiledText) -> [String: [String]] {
        var keys: [String: Keys] = [:]
        collect(from: text, into: &keys)
        return keys.mapValues(\.list)
    }

    private struct Keys {
        var list: [String] = []
        var seen: Set<String> = []

        mutating func add(_ key: String) {
            if seen.insert(key).inserted { list.append(key) }
        }
    }

    /// As deep as the parser lets braces be nested.
    private static func collect(from text: CompiledText, into keys: inout [String: Keys]) {
        for case .placeable(.select(let select)) in text.elements {
            if case .variable(let name) = select.selector {
                keys[name, default: Keys()].add(select.keys[select.defaultIndex])
                for key in select.keys { keys[name]?.add(key) }
            }
            for variant in select.variants { collect(from: variant, into: &keys) }
        }
    }
}
