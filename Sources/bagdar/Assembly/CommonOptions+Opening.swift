import Content
import Conversation
import Foundation
import LineProtocol
import Logging
import Store
import TLS

/// What the folders of the options hold, opened.
extension CommonOptions {
    /// Reads and checks the dialogs and locales. The logger hears what programs among the sources complain of; what is
    /// learned is kept in `models`, a server's in its state folder.
    func load(_ logger: Logger? = nil, models: String? = nil) -> (bundle: ContentBundle?, findings: [Finding]) {
        let models = ModelCache(folder: models ?? cachedModels)
        return ContentLoader.load(
            dialogs: dialogs, locales: locales, required: HumanWord.texts + CaseWords.texts,
            learn: { models.interpreter(for: $0) }
        ) { source, line in
            logger?.warning("\(line)", metadata: ["source": "\(source)"])
        }
    }

    /// Refuses folders that are not there: a mistyped name is no mistake in the content.
    func requireFolders() throws {
        for (option, path) in [("--dialogs", dialogs), ("--locales", locales)] {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
                throw CommandFailure("there is no folder \(path); \(option) DIR names another")
            }
        }
    }

    /// The content, or every finding on standard error and exit code 2.
    func loadContent(_ logger: Logger? = nil, models: String? = nil) throws -> ContentBundle {
        try requireFolders()
        let (bundle, findings) = load(logger, models: models)
        if let bundle { return bundle }
        for finding in findings where finding.severity == .error { print(finding.description, to: .standardError) }
        throw CommandFailure("the dialogs or locales have errors, named above; `bagdar check` says them all")
    }

    /// The store of the state folder, as a server opens it.
    func openStore(_ logger: Logger) throws -> SQLiteTurnStore {
        do {
            let store = try SQLiteTurnStore(at: state)
            for notice in store.notices { logger.warning("\(notice)") }
            return store
        } catch {
            throw CommandFailure("the state folder \(state) cannot be used: \(error)")
        }
    }

    /// The gateways of the state folder: beside a running server too.
    func openGateways() throws -> SQLiteGateways {
        do {
            return try SQLiteGateways(at: state)
        } catch {
            throw CommandFailure("the state folder \(state) cannot be used: \(error)")
        }
    }
}
