/// Collects between which variants the parameters of a term choose.
enum ParameterKeys {
    /// The keys of every selection by a parameter in the text, variants in variants included; the default one first.
    static func keys(of text: CompiledText) -> [String: [String]] {
        var keys: [String: [String]] = [:]
        collect(from: text, into: &keys)
        return keys
    }

    /// As deep as the parser lets braces be nested.
    private static func collect(from text: CompiledText, into keys: inout [String: [String]]) {
        for case .placeable(.select(let select)) in text.elements {
            if case .variable(let name) = select.selector {
                var known = keys[name] ?? [select.keys[select.defaultIndex]]
                for key in select.keys where !known.contains(key) { known.append(key) }
                keys[name] = known
            }
            for variant in select.variants { collect(from: variant, into: &keys) }
        }
    }
}
