/// A source as `sources.yaml` names it: what a host needs to start it.
package struct SourcePlan: Sendable {
    /// What sort of source it is, as `sources.yaml` calls it.
    package enum Kind: String, Hashable, Sendable {
        case facts, table, process, board
    }

    package var name: String
    package var kind: Kind
    /// Equal where nothing has changed, so that a reload keeps the running source with its cache.
    package var identity: String
    package var declaration: SourceDeclaration
    /// How long a question may take.
    package var timeout: Duration
    /// How long an answer is good; nil: it is asked for each time.
    package var keep: Duration?
    package var make: @Sendable () -> any KnowledgeSource

    package init(
        name: String, kind: Kind, identity: String, declaration: SourceDeclaration, timeout: Duration = .seconds(2),
        keep: Duration? = nil, make: @escaping @Sendable () -> any KnowledgeSource
    ) {
        self.name = name
        self.kind = kind
        self.identity = identity
        self.declaration = declaration
        self.timeout = timeout
        self.keep = keep
        self.make = make
    }
}
