import Content
import Conversation
import Foundation
import LineProtocol
import Logging
import Store
import TLS

/// What the folders of the options hold, opened.
extension CommonOptions {
    /// Reads and checks the dialogs and locales. The logger hears what programs among the sources complain of.
    func load(_ logger: Logger? = nil) -> ContentMaker.Made {
        load(dialogs: dialogs, locales: locales, models: cachedModels, logger)
    }

    /// What a running server loads: its files, or a version that it has kept.
    func maker(_ logger: Logger) -> ContentMaker {
        ContentMaker(
            dialogs: dialogs, locales: locales, kept: keptVersions,
            prove: { bundle in
                // On the worker's own thread: the event loops keep their cores.
                Proof.of(bundle, isBeside: true).violations.map { $0.finding(in: bundle, dialogs: dialogs) }
            },
            load: { dialogs, locales in
                load(dialogs: dialogs, locales: locales, models: stateModels, logger)
            })
    }

    /// The one place where content is read and checked. Programs run where the staff keep them, also those of a version
    /// that was kept.
    private func load(dialogs: String, locales: String, models: String, _ logger: Logger?) -> ContentMaker.Made {
        let models = ModelCache(folder: models)
        return ContentLoader.load(
            dialogs: dialogs, locales: locales, required: HumanWord.texts + CaseWords.texts,
            programs: self.dialogs, learn: { models.interpreter(for: $0) }
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
    func loadContent(_ logger: Logger? = nil) throws -> ContentBundle {
        try requireFolders()
        let (bundle, findings) = load(logger)
        if let bundle { return bundle }
        throw refused(findings)
    }

    /// The content that a server begins with. Where the files have errors that is the version that was live last, loudly;
    /// without one it is every finding and exit code 2.
    func openContent(_ maker: ContentMaker, _ logger: Logger) throws -> OpenedContent {
        try requireFolders()
        let (opened, findings) = OpenedContent.open(maker, now: Clock.now())
        guard let opened else { throw refused(findings) }
        let version = "\(opened.bundle.hash)"
        switch opened.status.origin {
        case .files: break
        case .lastGood:
            ContentNews.log(findings, logger)
            logger.error(
                "the dialogs or locales have errors, named above; the last good version is served instead",
                metadata: ["version": "\(version)"])
        case .rolledBack: ContentNews.rejected.log(logger)
        }
        return opened
    }

    private func refused(_ findings: [Finding]) -> CommandFailure {
        for finding in findings where finding.severity == .error { print(finding.description, to: .standardError) }
        return CommandFailure("the dialogs or locales have errors, named above; `bagdar check` says them all")
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
