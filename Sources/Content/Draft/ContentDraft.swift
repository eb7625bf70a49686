import Dialog
import Knowledge

/// Everything that was read, right or wrong: what the checks look at.
struct ContentDraft: Sendable {
    let limits: ContentLimits
    /// The folders as they were named to the loader.
    let dialogsPath: String
    let localesPath: String
    let dialogs: ContentFolder
    let localeFiles: ContentFolder
    let bot: BotFile?
    let entitiesFile: EntitiesFile?
    let noticesFile: NoticesFile?
    let lawsFile: LawsFile?
    let knowledge: KnowledgeDraft
    /// The day on which the content is checked: facts grow old.
    let today: Day
    /// In the order of their paths.
    let flows: [FlowFile]
    /// In the order of `bot.yaml`, then the others that are there.
    let locales: [LocaleFolder]
    /// What is said beside the flows.
    let required: [RequiredText]

    init(dialogs: String, locales: String, required: [RequiredText], limits: ContentLimits, today: Day) {
        let dialogFiles = ContentFolder.dialogs(at: dialogs, limits: limits)
        let localeFiles = ContentFolder.locales(at: locales, limits: limits)
        let bot = dialogFiles.files.first { $0.path == BotFile.path }
        self.limits = limits
        self.required = required
        dialogsPath = dialogs
        localesPath = locales
        self.dialogs = dialogFiles
        self.localeFiles = localeFiles
        self.bot = bot.map { BotFile(YAMLFile($0, shape: .bot, limits: limits)) }
        entitiesFile = dialogFiles.files.first { $0.path == EntitiesFile.path }.map {
            EntitiesFile(YAMLFile($0, shape: .entities, limits: limits))
        }
        noticesFile = dialogFiles.files.first { $0.path == NoticesFile.path }.map {
            NoticesFile(YAMLFile($0, shape: .notices, limits: limits))
        }
        lawsFile = dialogFiles.files.first { $0.path == LawsFile.path }.map {
            LawsFile(YAMLFile($0, shape: .laws, limits: limits))
        }
        flows = dialogFiles.files.filter { !Self.isNoFlow($0.path) }.map {
            FlowFile(YAMLFile($0, shape: .flow, limits: limits))
        }
        self.today = today
        let languages = self.bot?.languages.map(\.text) ?? []
        knowledge = KnowledgeDraft(dialogFiles, languages: languages, limits: limits)
        self.locales = Self.folders(
            of: localeFiles, at: locales, order: languages, limits: limits, facts: knowledge.facts)
    }

    /// The paths, as they are shown, of what is there and could not be read: what it lacks is not known.
    var unreadable: Set<String> {
        let problems = dialogs.problems + localeFiles.problems
        return Set(problems.filter { ![.missing, .otherEnding].contains($0.kind) }.map(\.path))
    }

    /// The languages that the bot speaks and that have a folder.
    var spoken: [LocaleFolder] {
        let languages = Set(bot?.languages.map(\.text) ?? [])
        return locales.filter { languages.contains($0.language) }
    }

    var topics: Set<String> { Set(flows.map(\.topic)) }

    /// Where each state stands.
    var places: [Position: Place] {
        Dictionary(
            flows.flatMap { flow in
                flow.states.map { (Position(topic: flow.topic, state: $0.name.text), $0.name.place) }
            }
        ) { first, _ in first }
    }

    /// What slots may hold.
    var entities: [EntityDefinition] { entitiesFile?.definitions ?? [] }

    /// Topics that messages may be about although no flow answers them yet: every language that is spoken has phrases.
    var unwritten: Set<String> {
        let understood = spoken.map { Set($0.phrases.map(\.topic)) }
        guard let first = understood.first else { return [] }
        return understood.dropFirst().reduce(first) { $0.intersection($1) }.subtracting(topics)
            .filter { $0.contains(".") }
    }

    /// What there is to say, for the engine: a text that every spoken language has, with the variables of all.
    var catalogue: TextCatalogue {
        guard let first = spoken.first else { return TextCatalogue() }
        var texts: [String: Set<String>] = [:]
        for key in first.keys where spoken.allSatisfy({ $0.has(key) }) {
            texts[key] = Set(spoken.flatMap { $0.variables(of: key) })
        }
        return TextCatalogue(texts)
    }

    /// Files of `Dialogs/` that are no flows; what lies in `knowledge/` belongs to sources.
    private static func isNoFlow(_ path: String) -> Bool {
        [BotFile.path, EntitiesFile.path, NoticesFile.path, LawsFile.path].contains(path)
            || path.hasPrefix(KnowledgeDraft.folder)
            || !path.hasSuffix(".yaml")
    }

    /// Every YAML file, `bot.yaml` first.
    var yamlFiles: [YAMLFile] {
        [bot?.yaml, entitiesFile?.yaml, noticesFile?.yaml, lawsFile?.yaml].compactMap(\.self) + knowledge.yamlFiles
            + flows.map(\.yaml)
            + locales.flatMap(\.lexicon.yamlFiles)
    }

    private static func folders(
        of folder: ContentFolder, at root: String, order: [String], limits: ContentLimits, facts: FactBook
    ) -> [LocaleFolder] {
        var files: [String: [SourceFile]] = [:]
        for file in folder.files {
            guard let slash = file.path.firstIndex(of: "/") else { continue }
            let inside = SourceFile(
                path: String(file.path[slash...].dropFirst()), shownPath: file.shownPath, bytes: file.bytes)
            files[String(file.path[..<slash]), default: []].append(inside)
        }
        let languages = order.filter { files[$0] != nil } + files.keys.filter { !order.contains($0) }.sorted()
        return languages.map { language in
            let lock = folder.locks.first { $0.path == language + "/" + TranslationLock.fileName }
            return LocaleFolder(
                language: language, path: root + "/" + language, files: files[language] ?? [],
                lock: TranslationLock(lock?.text ?? ""), limits: limits, facts: facts)
        }
    }
}
