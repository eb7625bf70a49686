/// Which texts there are, and which variables they have: all that the engine knows of words.
package struct TextCatalogue: Sendable {
    private let texts: [String: [String]]

    /// The variables of each text, over all languages.
    package init(_ texts: [String: Set<String>] = [:]) { self.texts = texts.mapValues { $0.sorted() } }

    func has(_ key: String) -> Bool { texts[key] != nil }

    func variables(of key: String) -> [String]? { texts[key] }
}
