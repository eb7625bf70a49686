import Foundation

/// Says on standard error what is being measured: over and over in one line of a terminal, else a line each.
struct BenchProgress: Sendable {
    private let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1

    /// What is going on now.
    func say(_ what: String) {
        let line = isTerminal ? "\r\(what)\u{1b}[K" : "bench: \(what)\n"
        try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
    }

    /// Takes the line away.
    func finish() {
        if isTerminal { try? FileHandle.standardError.write(contentsOf: Data("\r\u{1b}[K".utf8)) }
    }
}
