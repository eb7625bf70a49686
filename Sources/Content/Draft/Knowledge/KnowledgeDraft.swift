import Knowledge
import Understanding

/// What lies in `Dialogs/knowledge/`, right or wrong.
struct KnowledgeDraft: Sendable {
    /// The folder below `Dialogs/`; programs and what they read lie there too, and are no content.
    static let folder = "knowledge/"

    /// A table with what is wrong in it.
    struct TableFile: Sendable {
        let file: SourceFile
        let table: Table
        let flaws: [TableFlaw]
    }

    let sourcesFile: SourcesFile?
    /// By the path below `Dialogs/`.
    let factFiles: [String: FactsFile]
    let declarations: [String: DeclarationFile]
    /// By the name of the source: two may read one file by different keys.
    let tables: [String: TableFile]
    /// Files that a source names, by path.
    private let files: [String: SourceFile]

    init(_ folder: ContentFolder, languages: [String], limits: ContentLimits) {
        let files = Dictionary(
            folder.files.filter { $0.path.hasPrefix(Self.folder) }.map { ($0.path, $0) }
        ) { first, _ in first }
        let sources = files[SourcesFile.path].map { SourcesFile(YAMLFile($0, shape: .sources, limits: limits)) }
        var factFiles: [String: FactsFile] = [:]
        var declarations: [String: DeclarationFile] = [:]
        var tables: [String: TableFile] = [:]
        for source in sources?.sources ?? [] {
            let path = Self.path(of: source)
            guard let file = files[path] else { continue }
            switch source.kind {
            case .facts: factFiles[path] = FactsFile(YAMLFile(file, shape: .facts, limits: limits))
            case .process: declarations[path] = DeclarationFile(yaml: YAMLFile(file, shape: .questions, limits: limits))
            case .table:
                let setup = Self.setup(of: source, languages)
                let (table, flaws) = TableReader.read(file.text ?? "", setup)
                tables[source.name.text] = TableFile(file: file, table: table, flaws: file.text == nil ? [] : flaws)
            case .board, nil: break
            }
        }
        self.files = files
        sourcesFile = sources
        self.factFiles = factFiles
        self.declarations = declarations
        self.tables = tables
    }

    var sources: [SourcesFile.Source] { sourcesFile?.sources ?? [] }

    /// Every sound fact of every file.
    var facts: FactBook { FactBook(factFiles.sorted { $0.key < $1.key }.flatMap(\.value.facts)) }

    var yamlFiles: [YAMLFile] {
        [sourcesFile?.yaml].compactMap(\.self) + factFiles.sorted { $0.key < $1.key }.map(\.value.yaml)
            + declarations.sorted { $0.key < $1.key }.map(\.value.yaml)
    }

    /// What each source can be asked, by its name; nothing of a source that could not be read.
    var declared: [String: SourceDeclaration] {
        Dictionary(sources.compactMap { source in declaration(of: source).map { (source.name.text, $0) } }) { a, _ in a
        }
    }

    /// Where the file of a source lies below `Dialogs/`; of a program, the file that declares it.
    static func path(of source: SourcesFile.Source) -> String {
        folder + (source.kind == .process ? source.name.text + ".yaml" : source.file?.text ?? "")
    }

    func file(of source: SourcesFile.Source) -> SourceFile? { files[Self.path(of: source)] }

    /// Tables and YAML files that no source names.
    var unnamed: [SourceFile] {
        let named = Set(sources.map(Self.path))
        return files.values.filter { $0.path != SourcesFile.path && !named.contains($0.path) }
            .sorted { $0.path < $1.path }
    }

    func declaration(of source: SourcesFile.Source) -> SourceDeclaration? {
        let path = Self.path(of: source)
        switch source.kind {
        case .facts: return factFiles[path].map { FactSource(FactBook($0.facts)).declaration }
        case .table: return tables[source.name.text].map { TableSource($0.table, fold: Self.fold).declaration }
        case .process: return declarations[path]?.declaration
        case .board: return BoardDeclaration.declaration
        case nil: return nil
        }
    }

    /// Letters as understanding folds them, so that a name is found however it is typed.
    static let fold: SearchIndex.Fold = {
        let alphabet = Alphabet()
        return { FoldedText($0.utf8.span, by: alphabet).units }
    }()

    private static func setup(of source: SourcesFile.Source, _ languages: [String]) -> TableSetup {
        let fresh = source.fresh.flatMap { Duration($0.text) }.map { Int($0.milliseconds / 86_400_000) }
        return TableSetup(
            name: source.name.text, key: source.key.map(\.text), date: source.date?.text,
            freshDays: fresh ?? TableSetup.defaultFreshDays, languages: languages)
    }
}
