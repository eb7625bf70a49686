/// Turns trees into a bundle: first all names get an index, then all patterns become pieces that use the indices.
struct BundleCompiler {
    /// A message or term that has its index, which is its place in the list of definitions.
    struct Definition {
        /// The full key of a message, `-name` of a term.
        let name: String
        let isTerm: Bool
        let pattern: FluentSyntax.Pattern
        /// The part it stands in, by its place in the list of parts.
        let part: Int
        let place: FluentPlace
    }

    let parts: [FluentBundle.Part]
    let limits: FluentLimits
    private(set) var definitions: [Definition] = []
    private(set) var messages: [String: Int] = [:]
    private(set) var terms: [String: Int] = [:]
    var pieces: [CompiledPiece] = []
    var references: [[PatternReference]] = []
    /// What was found in each part: at which byte, and what.
    private var problems: [[(offset: Int, problem: FluentProblem)]]

    init(parts: [FluentBundle.Part], limits: FluentLimits) {
        self.parts = parts
        self.limits = limits
        problems = Array(repeating: [], count: parts.count)
    }

    mutating func compile() -> (FluentBundle, [FluentFinding]) {
        for part in parts.indices { defineEntries(of: part) }
        var patterns: [CompiledPattern] = []
        for definition in definitions { patterns.append(compilePattern(of: definition)) }
        for (from, reference) in PatternReference.closingCycles(in: references) {
            note(.cycle(through: definitions[reference.target].name), at: reference.offset, in: definitions[from].part)
        }
        return (FluentBundle(messages: messages, patterns: patterns, pieces: pieces, limits: limits), findings)
    }

    /// The key under which a message of a part is known to everyone else.
    func key(of name: String, in part: Int) -> String {
        let prefix = parts[part].prefix
        return prefix.isEmpty ? name : "\(prefix).\(name)"
    }

    mutating func note(_ problem: FluentProblem, at offset: Int, in part: Int) {
        guard problems[part].count <= limits.findings else { return }
        let isLast = problems[part].count == limits.findings
        problems[part].append((offset, isLast ? .tooManyFindings(limit: limits.findings) : problem))
    }

    private mutating func defineEntries(of part: Int) {
        for entry in parts[part].resource.body {
            switch entry {
            case .message(let message):
                let key = key(of: message.id.name, in: part)
                if let first = messages[key] {
                    note(.duplicate(key, first: definitions[first].place), at: message.id.span.start, in: part)
                } else {
                    messages[key] = definitions.count
                    define(key, isTerm: false, as: message.value, at: message.id.span.start, in: part)
                }
            case .term(let term):
                let name = "-\(term.id.name)"
                if let first = terms[term.id.name] {
                    note(.duplicate(name, first: definitions[first].place), at: term.id.span.start, in: part)
                } else {
                    terms[term.id.name] = definitions.count
                    define(name, isTerm: true, as: term.value, at: term.id.span.start, in: part)
                }
            case .comment, .junk: break
            }
        }
    }

    private mutating func define(
        _ name: String, isTerm: Bool, as pattern: FluentSyntax.Pattern, at offset: Int, in part: Int
    ) {
        let resource = parts[part].resource
        let place = resource.source.place(of: offset, in: resource.file)
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
