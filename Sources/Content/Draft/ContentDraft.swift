import Dialog

/// Everything that was read, right or wrong: what the checks look at.
struct ContentDraft: Sendable {
    let limits: ContentLimits
    /// The folders as they were named to the loader.
    let dialogsPath: String
    let localesPath: String
    let dialogs: ContentFolder
    let localeFiles: ContentFolder
    let bot: BotFile?
    let entities: EntitiesFile?
    /// In the order of their paths.
    let flows: [FlowFile]
    /// In the order of `bot.yaml`, then the others that are there.
    let locales: [LocaleFolder]
    /// What is said beside the flows.
    let required: [RequiredText]

    init(dialogs: String, locales: String, required: [RequiredText], limits: ContentLimits) {
        let dialogFiles = ContentFolder(at: dialogs, endings: ["yaml"], limits: limits)
        let localeFiles = ContentFolder(at: locales, endings: ["ftl", "txt", "yaml"], limits: limits)
        let bot = dialogFiles.files.first { $0.path == BotFile.path }
        self.limits = limits
        self.required = required
        dialogsPath = dialogs
        localesPath = locales
        self.dialogs = dialogFiles
        self.localeFiles = localeFiles
        self.bot = bot.map { BotFile(YAMLFile($0, shape: .bot, limits: limits)) }
        entities = dialogFiles.files.first { $0.path == EntitiesFile.path }.map {
            EntitiesFile(YAMLFile($0, shape: .entities, limits: limits))
        }
        flows = dialogFiles.files.filter { $0.path != BotFile.path && $0.path != EntitiesFile.path }.map {
            FlowFile(YAMLFile($0, shape: .flow, limits: limits))
        }
        self.locales = Self.folders(
            of: localeFiles, at: locales, order: self.bot?.languages.map(\.text) ?? [], limits: limits)
    }

    /// The languages that the bot speaks and that have a folder.
    var spoken: [LocaleFolder] {
        let languages = Set(bot?.languages.map(\.text) ?? [])
        return locales.filter { languages.contains($0.language) }
    }

    var topics: Set<String> { Set(flows.map(\.topic)) }

    /// Every YAML file, `bot.yaml` first.
    var yamlFiles: [YAMLFile] {
        (bot.map { [$0.yaml] } ?? []) + (entities.map { [$0.yaml] } ?? []) + flows.map(\.yaml)
            + locales.flatMap(\.lexicon.yamlFiles)
    }

    /// Every text that is said, in the order of the flows.
    var textUses: [TextUse] {
        let ofEngine = EngineText.allCases.map {
            TextUse(key: $0.key, sharedKey: nil, place: nil, variables: [], owner: "the engine")
        }
        let ofOthers = required.map {
            TextUse(key: $0.key, sharedKey: nil, place: nil, variables: $0.variables, owner: "the program")
        }
        return flows.flatMap(Self.textUses) + ofEngine + ofOthers
    }

    private static func textUses(of flow: FlowFile) -> [TextUse] {
        let definition = flow.definition
        var uses: [TextUse] = []
        for (state, defined) in zip(flow.states, definition.states) {
            let position = Position(topic: flow.topic, state: defined.name)
            uses.append(
                TextUse(
                    key: position.text, sharedKey: nil, place: state.name.place, variables: [],
                    owner: state.isPart ? "the part" : "the state"))
            for offer in definition.offers(of: defined) {
                let written = state.choices.first { $0.name.text == offer.name }?.name
                let part = flow.states.first { $0.name.text == offer.name }?.name
                uses.append(
                    TextUse(
                        key: position.label(of: offer.name), sharedKey: EngineText.sharedPath + ".label-" + offer.name,
                        place: written?.place ?? part?.place, variables: [], owner: "the choice"))
            }
        }
        return uses
    }

    private static func folders(of folder: ContentFolder, at root: String, order: [String], limits: ContentLimits)
        -> [LocaleFolder]
    {
        var files: [String: [SourceFile]] = [:]
        for file in folder.files {
            guard let slash = file.path.firstIndex(of: "/") else { continue }
            let inside = SourceFile(
                path: String(file.path[slash...].dropFirst()), shownPath: file.shownPath, bytes: file.bytes)
            files[String(file.path[..<slash]), default: []].append(inside)
        }
        let languages = order.filter { files[$0] != nil } + files.keys.filter { !order.contains($0) }.sorted()
        return languages.map {
            LocaleFolder(language: $0, path: root + "/" + $0, files: files[$0] ?? [], limits: limits)
        }
    }
}
