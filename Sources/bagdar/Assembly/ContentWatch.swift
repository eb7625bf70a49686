import Content
import Conversation
import Foundation
import Knowledge
import Logging
import ServiceLifecycle

/// `serve --watch`: looks at the files once a second and puts changed ones live when they are sound.
///
/// Files with errors are named in the log and what was live goes on. Conversations keep their place where the new flows
/// still have it.
struct ContentWatch: Service, CustomStringConvertible {
    let options: CommonOptions
    let live: LiveContent
    let host: KnowledgeHost
    let logger: Logger
    /// The files as they were before what is live was read: what is saved while the server starts is seen too.
    let first: Signature

    /// Short, where the log names the service.
    var description: String { "ContentWatch" }

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            var seen = first
            while true {
                try await Task.sleep(for: .seconds(1))
                let now = Self.signature(of: options)
                guard now != seen else { continue }
                seen = now
                reload()
            }
        }
    }

    private func reload() {
        let (bundle, findings) = options.load(logger, models: options.stateModels)
        for finding in findings where finding.severity == .error { logger.error("\(finding)") }
        guard let bundle else {
            return logger.error("the changed dialogs or locales have errors; the old ones stay live")
        }
        guard bundle.hash != live.bundle.hash else { return }
        live.replace(with: bundle)
        host.use(bundle.knowledge.plans)
        logger.info("the changed dialogs and locales are live", metadata: ["content": "\(bundle.hash)"])
    }

    /// What changes when somebody saves a file.
    struct Stamp: Equatable {
        var changed: Date?
        var size: Int
    }

    typealias Signature = [String: Stamp]

    /// Every file with its time and size.
    static func signature(of options: CommonOptions) -> Signature {
        var signature: Signature = [:]
        let keys: Set<URLResourceKey> = [.contentModificationDateKey, .fileSizeKey]
        for folder in [options.dialogs, options.locales] {
            let root = URL(fileURLWithPath: folder)
            let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: Array(keys))
            while let file = files?.nextObject() as? URL {
                guard let values = try? file.resourceValues(forKeys: keys), let size = values.fileSize else { continue }
                signature[file.path] = Stamp(changed: values.contentModificationDate, size: size)
            }
        }
        return signature
    }
}
