import Foundation
import Logging
import ServiceLifecycle
import TLS

/// Puts a renewed certificate live when its file changes or it is told to, and warns before one expires.
struct CertificateWatch: Service {
    let files: CertificateFiles
    let versions: TLSVersions
    let source: TLSContextSource
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown { await followFiles() }
    }

    /// A look a second; what both files are is read only when one has changed and both are as they were a second ago: who
    /// renews them writes one after the other.
    private func followFiles() async {
        var live = files.stamps
        var last = live
        var warning = ExpiryWarning()
        while !Task.isCancelled {
            if let days = warning.due(expiresAt: source.current.expiresAt, now: Int64(Date.now.timeIntervalSince1970)) {
                logger.warning("the certificate expires in \(days) days", metadata: ["file": "\(files.certificate)"])
            }
            try? await Task.sleep(for: .seconds(1))
            let now = files.stamps
            if now == last, now != live {
                live = now
                reload(because: "the file changed")
            }
            last = now
        }
    }

    /// Takes what the files hold now, or says why not. From any thread.
    func reload(because reason: Logger.MetadataValue) {
        do {
            let new = try files.context(versions)
            source.replace(with: new)
            logger.info(
                "the certificate is read anew", metadata: ["file": "\(files.certificate)", "because": reason])
        } catch {
            let fault = (error as? CommandFailure)?.sentence ?? "\(error)"
            logger.error("the new certificate is not taken, the old one stays: \(fault)", metadata: ["because": reason])
        }
    }
}
