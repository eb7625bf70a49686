import Logging

/// The log of a command that serves: lines on standard error, never with what a person wrote.
enum Log {
    static func make(_ level: String) -> Logger {
        var logger = Logger(label: "bagdar") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = Logger.Level(rawValue: level) ?? .info
        return logger
    }
}
