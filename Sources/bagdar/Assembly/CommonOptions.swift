import ArgumentParser
import Foundation

/// The options that every subcommand takes, and the folders they stand for.
struct CommonOptions: ParsableArguments {
    @Option(name: .customLong("dialogs"), help: "Folder of the flow files (default: the checkout's Dialogs).")
    var dialogsPath: String?

    @Option(name: .customLong("locales"), help: "Folder of the texts and phrases (default: the checkout's Locales).")
    var localesPath: String?

    @Option(
        name: .customLong("state"),
        help: "Folder of what the server keeps (default: $XDG_STATE_HOME/bagdar, else ~/.local/state/bagdar).")
    var statePath: String?

    @Option(name: .customLong("config"), help: "A YAML file of settings; --set and BAGDAR_… variables go before it.")
    var configPath: String?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("One setting, such as limits.session-rate=0; may be repeated.", valueName: "name=value"))
    var assignments: [String] = []

    var dialogs: String { dialogsPath ?? Self.checkoutFolder("Dialogs") }
    var locales: String { localesPath ?? Self.checkoutFolder("Locales") }

    var state: String {
        if let statePath { return statePath }
        let environment = ProcessInfo.processInfo.environment
        if let base = environment["XDG_STATE_HOME"], !base.isEmpty { return base + "/bagdar" }
        return NSHomeDirectory() + "/.local/state/bagdar"
    }

    /// Where a server keeps learned models.
    var stateModels: String { state + "/models" }

    /// Where all others keep them: `$XDG_CACHE_HOME/bagdar/models`, else `~/.cache/bagdar/models`.
    var cachedModels: String {
        let environment = ProcessInfo.processInfo.environment
        if let base = environment["XDG_CACHE_HOME"], !base.isEmpty { return base + "/bagdar/models" }
        return NSHomeDirectory() + "/.cache/bagdar/models"
    }

    func settings() async throws -> Settings {
        try await Settings.read(assignments: assignments, configPath: configPath)
    }

    /// A folder of the checkout: the working folder's own, else searched upward from the working folder and from the
    /// program's own place.
    private static func checkoutFolder(_ name: String) -> String {
        let files = FileManager.default
        if files.fileExists(atPath: "Dialogs/bot.yaml") { return name }
        let program = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent().path
        for start in [files.currentDirectoryPath, program].compactMap({ $0 }) {
            var folder = URL(fileURLWithPath: start)
            while folder.path != "/" {
                if files.fileExists(atPath: folder.appendingPathComponent("Dialogs/bot.yaml").path) {
                    return folder.appendingPathComponent(name).path
                }
                folder.deleteLastPathComponent()
            }
        }
        return name
    }
}
