import Conversation
import Foundation
import ServiceLifecycle

/// `serve --watch`: looks at the files once a second and has changed ones read anew.
struct ContentWatch: Service, CustomStringConvertible {
    let options: CommonOptions
    let reload: ContentReload
    /// The files as they were before what is live was read: what is saved while the server starts is seen too.
    let first: Signature

    /// Short, where the log names the service.
    var description: String { "ContentWatch" }

    func run() async throws {
        try? await cancelWhenGracefulShutdown {
            var live = first
            var last = first
            while true {
                try await Task.sleep(for: .seconds(1))
                let now = Self.signature(of: options)
                // Who saves several files saves them one after the other: read when all have been still for a second.
                if now == last, now != live {
                    live = now
                    reload.reload()
                }
                last = now
            }
        }
    }

    typealias Signature = [String: FileStamp]

    /// Every file with what changes when somebody saves it.
    static func signature(of options: CommonOptions) -> Signature {
        var signature: Signature = [:]
        for folder in [options.dialogs, options.locales] {
            let names = FileManager.default.enumerator(atPath: folder)
            while let name = names?.nextObject() as? String {
                signature[folder + "/" + name] = FileStamp(folder + "/" + name)
            }
        }
        return signature
    }
}
