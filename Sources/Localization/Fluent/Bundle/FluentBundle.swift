/// All texts of one language, from many files, ready to be formatted. Immutable: shared freely between threads.
///
/// Messages have full keys: the prefix of their file, a dot and their name. Terms belong to all files of the bundle.
package struct FluentBundle: Sendable {
    /// A parsed file and what its messages' keys begin with: `documents.iin` makes `what` into `documents.iin.what`.
    package struct Part: Sendable {
        package let prefix: String
        package let resource: FluentSyntax.Resource

        /// An empty prefix leaves the names of the messages as their keys.
        package init(prefix: String = "", resource: FluentSyntax.Resource) {
            self.prefix = prefix
            self.resource = resource
        }
    }

    /// The index of each message's pattern by its full key.
    let messages: [String: Int]
    let patterns: [CompiledPattern]
    let pieces: [CompiledPiece]
    let limits: FluentLimits

    /// The bundle of the parts and what is wrong between their entries: duplicates, unknown references, cycles. The
    /// findings stand in the order of the parts, and in each by place. Whatever is wrong, the rest works.
    ///
    /// A reference to a message means the one of the same file, else the one whose full key it is.
    package static func compile(
        _ parts: [Part], limits: FluentLimits = FluentLimits()
    ) -> (bundle: FluentBundle, findings: [FluentFinding]) {
        var compiler = BundleCompiler(parts: parts, limits: limits)
        return compiler.compile()
    }

    /// The text of a message. A missing message gives its key in braces and an error.
    package func format(_ key: String, _ arguments: FluentArguments = FluentArguments()) -> Formatted {
        guard let index = messages[key] else {
            return Formatted(text: "{\(key)}", errors: [.missingMessage(key)])
        }
        if let whole = wholeText(of: index) { return Formatted(text: whole) }
        var writer = PatternWriter(bundle: self, arguments: arguments, root: index)
        return writer.formatted()
    }

    /// The text of a pattern that is nothing but text, shared with the bundle instead of copied.
    private func wholeText(of index: Int) -> String? {
        let range = patterns[index].pieces
        guard range.count == 1, case .text(let text) = pieces[range.lowerBound] else { return nil }
        return text.utf8.count <= limits.textBytes ? text : nil
    }
}
