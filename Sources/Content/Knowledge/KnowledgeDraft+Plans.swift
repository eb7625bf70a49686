import Digests
import Foundation
import Knowledge

/// From what was read to what a host runs.
extension KnowledgeDraft {
    /// The plans of all sources. `folder` is `Dialogs/` as the loader was given it; `log` hears what programs complain of.
    func contents(in folder: String, log: @escaping @Sendable (_ source: String, _ line: String) -> Void)
        -> ContentKnowledge
    {
        ContentKnowledge(
            facts: facts, plans: sources.compactMap { plan(of: $0, in: folder, log: log) },
            tables: sources.compactMap { tables[$0.name.text]?.table })
    }

    private func plan(
        of source: SourcesFile.Source, in folder: String, log: @escaping @Sendable (String, String) -> Void
    ) -> SourcePlan? {
        guard let kind = source.kind, let declaration = declaration(of: source) else { return nil }
        let name = source.name.text
        return SourcePlan(
            name: name, kind: kind, identity: identity(of: source), declaration: declaration,
            timeout: source.timeout.flatMap { Duration($0.text) }.map { .milliseconds($0.milliseconds) } ?? .seconds(2),
            keep: source.keep.flatMap { Duration($0.text) }.map { .milliseconds($0.milliseconds) },
            make: maker(of: source, kind, declaration, in: folder, log: { log(name, $0) }))
    }

    private func maker(
        of source: SourcesFile.Source, _ kind: SourcePlan.Kind, _ declaration: SourceDeclaration, in folder: String,
        log: @escaping @Sendable (String) -> Void
    ) -> @Sendable () -> any KnowledgeSource {
        let path = Self.path(of: source)
        switch kind {
        case .facts:
            let facts = FactSource(FactBook(factFiles[path]?.facts ?? []))
            return { facts }
        case .table:
            guard let table = tables[source.name.text]?.table else { return { AbsentBoard() } }
            return { TableSource(table, fold: Self.fold) }
        case .process:
            // Whoever starts us may do so in any folder: the program runs in its own.
            let home = URL(fileURLWithPath: folder + "/" + Self.folder).standardizedFileURL.path
            let setup = ProcessSetup(name: source.name.text, command: source.command.map(\.text), folder: home)
            return { ProcessSource(setup, declaration: declaration, log: log) }
        case .board: return { AbsentBoard() }
        }
    }

    /// A digest of its line and of the file that it names.
    private func identity(of source: SourcesFile.Source) -> String {
        var hasher = SHA256Hasher()
        let words =
            [source.kinds, source.command, source.key].map { $0.map(\.text).joined(separator: "\u{0}") }
            + [source.file, source.date, source.fresh, source.timeout, source.keep].map { $0?.text ?? "" }
        hasher.update(with: Array(words.joined(separator: "\u{1}").utf8))
        hasher.update(with: file(of: source)?.bytes ?? [])
        return "\(hasher.finish())"
    }
}
