/// All texts of one language, from many files, ready to be formatted. Immutable: shared freely between threads.
///
/// Messages have full keys: the prefix of their file, a dot and their name. Terms belong to all files of the bundle.
public struct FluentBundle: Sendable {
    /// A parsed file and what its messages' keys begin with: `documents.iin` makes `what` into `documents.iin.what`.
    public struct Part: Sendable {
        public let prefix: String
        public let resource: FluentSyntax.Resource

        /// An empty prefix leaves the names of the messages as their keys.
        public init(prefix: String = "", resource: FluentSyntax.Resource) {
            self.prefix = prefix
            self.resource = resource
        }
    }

    /// What holds for all texts of a bundle.
    public struct Settings: Sendable {
        public var language: FluentLanguage
        /// The functions of the program by name, in capitals. One of the same name takes the place of ours.
        public var functions: [String: FluentFunction]
        /// Puts Unicode isolation marks around what placeables show, for texts that mix directions of writing.
        public var isolatesPlaceables: Bool
        public var limits: FluentLimits

        /// Without functions of the program, isolation marks and other limits than the ordinary ones.
        public init(
            language: FluentLanguage, functions: [String: FluentFunction] = [:], isolatesPlaceables: Bool = false,
            limits: FluentLimits = FluentLimits()
        ) {
            self.language = language
            self.functions = functions
            self.isolatesPlaceables = isolatesPlaceables
            self.limits = limits
        }
    }

    /// The index of each message's pattern by its full key.
    let messages: [String: Int]
    /// The index of each term's pattern by its name without the hyphen.
    let terms: [String: Int]
    /// The index of each attribute's pattern by the name of its owner, a dot and its own name.
    let attributes: [String: Int]
    /// The messages that have attributes alone.
    let valueless: [String: FluentPlace]
    let patterns: [CompiledPattern]
    let settings: Settings

    /// The bundle of the parts and what is wrong in and between their entries: duplicates, unknown references, cycles,
    /// options of functions. The findings stand in the order of the parts, and in each by place. Whatever is wrong, the
    /// rest works.
    ///
    /// A reference to a message means the one of the same file, else the one whose full key it is.
    public static func compile(_ parts: [Part], _ settings: Settings) -> (
        bundle: FluentBundle, findings: [FluentFinding]
    ) {
        var compiler = BundleCompiler(parts: parts, settings: settings)
        return compiler.compile()
    }

    /// The language whose grammar the texts follow.
    public var language: FluentLanguage { settings.language }

    /// The text of a message, or of one of its attributes. A missing message gives its key in braces and an error.
    public func format(
        _ key: String, _ arguments: FluentArguments = FluentArguments(), attribute: String? = nil
    ) -> Formatted {
        if let attribute {
            let name = "\(key).\(attribute)"
            guard let index = attributes[name], !patterns[index].isTerm else {
                return Formatted(text: "{\(name)}", errors: [.missingAttribute(name)])
            }
            return format(index, arguments)
        }
        guard let index = messages[key] else {
            let error: FluentError = valueless[key] == nil ? .missingMessage(key) : .messageWithoutValue(key)
            return Formatted(text: "{\(key)}", errors: [error])
        }
        return format(index, arguments)
    }

    /// The text of a value alone, as a placeable shows it.
    public func format(_ value: FluentValue) -> Formatted {
        var writer = PatternWriter(bundle: self, arguments: FluentArguments())
        writer.write(value, style: nil)
        return writer.formatted
    }

    func format(_ index: Int, _ arguments: FluentArguments) -> Formatted {
        if let whole = wholeText(of: index) { return Formatted(text: whole) }
        var writer = PatternWriter(bundle: self, arguments: arguments)
        writer.writeRoot(index)
        return writer.formatted
    }

    /// The text of a pattern that is nothing but text, shared with the bundle instead of copied.
    private func wholeText(of index: Int) -> String? {
        let elements = patterns[index].text.elements
        guard elements.count == 1, case .text(let text) = elements[0] else { return nil }
        return text.utf8.count <= settings.limits.textBytes ? text : nil
    }
}
