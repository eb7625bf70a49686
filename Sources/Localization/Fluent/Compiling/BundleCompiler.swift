/// Turns trees into a bundle: first all names get an index, then all patterns become pieces that use the indices.
struct BundleCompiler {
    /// A message, term or attribute that has its index, which is its place in the list of definitions.
    struct Definition {
        /// The full key of a message, `-name` of a term; after it a dot and the name of an attribute.
        let name: String
        let isTerm: Bool
        let pattern: FluentSyntax.Pattern
        /// The part it stands in, by its place in the list of parts.
        let part: Int
        let place: FluentPlace
    }

    let parts: [FluentBundle.Part]
    let settings: FluentBundle.Settings
    private(set) var definitions: [Definition] = []
    private(set) var messages: [String: Int] = [:]
    private(set) var terms: [String: Int] = [:]
    /// By the name of the message or term, with its hyphen, a dot, and the name of the attribute.
    private(set) var attributes: [String: Int] = [:]
    /// Messages that have attributes alone, and where they are.
    private(set) var valueless: [String: FluentPlace] = [:]
    /// The references of each definition.
    var references: [[PatternReference]] = []
    /// What was found in each part: at which byte, and what.
    private var problems: [[(offset: Int, problem: FluentProblem)]]

    init(parts: [FluentBundle.Part], settings: FluentBundle.Settings) {
        self.parts = parts
        self.settings = settings
        problems = Array(repeating: [], count: parts.count)
    }

    mutating func compile() -> (FluentBundle, [FluentFinding]) {
        for part in parts.indices { defineEntries(of: part) }
        var patterns: [CompiledPattern] = []
        patterns.reserveCapacity(definitions.count)
        for definition in definitions { patterns.append(compilePattern(of: definition)) }
        for (from, reference) in PatternReference.closingCycles(in: references) {
            note(.cycle(through: definitions[reference.target].name), at: reference.offset, in: definitions[from].part)
        }
        let bundle = FluentBundle(
            messages: messages, terms: terms, attributes: attributes, valueless: valueless, patterns: patterns,
            settings: settings)
        return (bundle, findings)
    }

    /// The key under which a message of a part is known to everyone else.
    func key(of name: String, in part: Int) -> String {
        let prefix = parts[part].prefix
        return prefix.isEmpty ? name : "\(prefix).\(name)"
    }

    /// The place of a byte offset of a part.
    func place(of offset: Int, in part: Int) -> FluentPlace {
        let resource = parts[part].resource
        return resource.source.place(of: offset, in: resource.file)
    }

    mutating func note(_ problem: FluentProblem, at offset: Int, in part: Int) {
        let limit = settings.limits.findings
        guard problems[part].count <= limit else { return }
        let isLast = problems[part].count == limit
        problems[part].append((offset, isLast ? .tooManyFindings(limit: limit) : problem))
    }

    private mutating func defineEntries(of part: Int) {
        for entry in parts[part].resource.body {
            switch entry {
            case .message(let message): define(message, in: part)
            case .term(let term): define(term, in: part)
            case .comment, .junk: break
            }
        }
    }

    private mutating func define(_ message: FluentSyntax.Message, in part: Int) {
        let key = key(of: message.id.name, in: part)
        let start = message.id.span.start
        if let first = messages[key].map({ definitions[$0].place }) ?? valueless[key] {
            return note(.duplicate(key, first: first), at: start, in: part)
        }
        if let value = message.value {
            messages[key] = definitions.count
            append(key, isTerm: false, as: value, at: start, in: part)
        } else {
            valueless[key] = place(of: start, in: part)
        }
        define(message.attributes, of: key, isTerm: false, in: part)
    }

    private mutating func define(_ term: FluentSyntax.Term, in part: Int) {
        let name = "-\(term.id.name)"
        if let first = terms[term.id.name] {
            return note(.duplicate(name, first: definitions[first].place), at: term.id.span.start, in: part)
        }
        terms[term.id.name] = definitions.count
        append(name, isTerm: true, as: term.value, at: term.id.span.start, in: part)
        define(term.attributes, of: name, isTerm: true, in: part)
    }

    private mutating func define(
        _ list: [FluentSyntax.Attribute], of owner: String, isTerm: Bool, in part: Int
    ) {
        for attribute in list {
            let name = "\(owner).\(attribute.id.name)"
            if let first = attributes[name] {
                note(.duplicate(name, first: definitions[first].place), at: attribute.id.span.start, in: part)
                continue
            }
            attributes[name] = definitions.count
            append(name, isTerm: isTerm, as: attribute.value, at: attribute.id.span.start, in: part)
        }
    }

    private mutating func append(
        _ name: String, isTerm: Bool, as pattern: FluentSyntax.Pattern, at offset: Int, in part: Int
    ) {
        let place = place(of: offset, in: part)
        definitions.append(Definition(name: name, isTerm: isTerm, pattern: pattern, part: part, place: place))
    }

    /// In the order of the parts, and in each by place.
    private var findings: [FluentFinding] {
        zip(parts, problems).flatMap { part, problems in
            problems.sorted { $0.offset < $1.offset }.map { offset, problem in
                FluentFinding(problem, at: part.resource.source.place(of: offset, in: part.resource.file))
            }
        }
    }
}
