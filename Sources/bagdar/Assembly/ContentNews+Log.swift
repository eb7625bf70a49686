import Content
import Conversation
import Logging

extension ContentNews {
    /// More findings than these are counted only: `bagdar check` says them all.
    private static let mostFindings = 20

    /// Tells operators and staff what became of their files.
    func log(_ logger: Logger) {
        switch self {
        case .live(let version):
            logger.info("the changed dialogs and locales are live", metadata: ["version": "\(version)"])
        case .unchanged:
            logger.info("the dialogs and locales are what is live already")
        case .rejected:
            logger.warning("the dialogs and locales are those that were rolled back: they go live when they change")
        case .refused(let findings):
            Self.log(findings, logger)
            logger.error("the dialogs or locales have errors, named above; what was live stays live")
        case .rolledBack(let version, let from):
            logger.warning(
                "the version before is live again", metadata: ["version": "\(version)", "instead-of": "\(from)"])
        case .nothingBefore:
            logger.warning("there is no version before this one to go back to")
        case .notKept(let reason):
            logger.error("the live version could not be kept in the state folder: \(reason)")
        }
    }

    /// The errors, each at its file and line.
    static func log(_ findings: [Finding], _ logger: Logger) {
        let errors = findings.filter { $0.severity == .error }
        for finding in errors.prefix(mostFindings) { logger.error("\(finding)") }
        if errors.count > mostFindings {
            logger.error("and \(errors.count - mostFindings) errors more; `bagdar check` says them all")
        }
    }
}
