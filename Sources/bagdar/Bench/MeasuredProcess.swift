import Foundation

/// A server of the bench's own, on a free port of this machine; it ends with the value.
final class MeasuredProcess {
    private(set) var pid: pid_t = 0
    /// The folder of its state; removed with it.
    let folder: String
    private let output = Pipe()

    /// Starts a program whose state lies in `folder`. Not by Foundation's `Process`: its children inherit the signals that
    /// the calling thread keeps from itself, and a server that hears no signal never ends.
    init(_ program: String, _ arguments: [String], in folder: String) throws {
        self.folder = folder
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output.fileHandleForWriting.fileDescriptor, 1)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        let failure = posix_spawn(&pid, program, &actions, &attributes, &words, environ)
        try? output.fileHandleForWriting.close()
        guard failure == 0 else {
            pid = 0
            throw CommandFailure("\(program) cannot be started: \(String(cString: strerror(failure)))")
        }
    }

    deinit {
        output.fileHandleForReading.readabilityHandler = nil
        if pid > 0 {
            // What it keeps is thrown away: there is nothing to end in order.
            kill(pid, SIGKILL)
            while waitpid(pid, nil, 0) == -1, errno == EINTR {}
        }
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// The first line of its output that `wanted` likes.
    func line(_ wanted: (String) -> Bool) throws -> String {
        var bytes = Data()
        while true {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { throw CommandFailure("the server to be measured did not start; see above") }
            bytes.append(more)
            for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where wanted(String(line)) {
                // Read on, or a server that logs to its output would stop at a full pipe.
                output.fileHandleForReading.readabilityHandler = { handle in
                    if handle.availableData.isEmpty { handle.readabilityHandler = nil }
                }
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
