import Foundation

/// A server of the bench's own, on a free port of this machine; it ends with the value.
final class MeasuredProcess {
    private let process = Process()
    /// The folder of its state; removed with it.
    let folder: String

    var pid: Int32 { process.processIdentifier }

    /// A program that is not started yet.
    init(_ program: String, _ arguments: [String], in folder: String) {
        self.folder = folder
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardError = FileHandle.standardError
        process.standardInput = FileHandle.nullDevice
    }

    deinit {
        if process.isRunning {
            process.terminate()
            process.waitUntilExit()
        }
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Starts it and returns the first line of its output that `wanted` likes.
    func start(awaiting wanted: (String) -> Bool) throws -> String {
        let output = Pipe()
        process.standardOutput = output
        do {
            try process.run()
        } catch {
            throw CommandFailure("\(process.executableURL?.path ?? "the program") cannot be started: \(error)")
        }
        var bytes = Data()
        while true {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { throw CommandFailure("the server to be measured did not start; see above") }
            bytes.append(more)
            for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where wanted(String(line)) {
                // Read on, or a server that logs to its output would stop at a full pipe.
                output.fileHandleForReading.readabilityHandler = { _ = $0.availableData }
                return String(line)
            }
        }
    }

    /// A new folder that nobody else uses.
    static func makeFolder() throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bagdar-bench-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.path
    }
}
