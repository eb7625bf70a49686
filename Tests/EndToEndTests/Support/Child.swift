import Foundation
import Synchronization

/// A process of the test's own making.
///
/// Foundation's `Process` learns of an end through a socket that processes started at the same moment inherit too, so
/// tests that run side by side would wait for each other's servers.
final class Child: Sendable {
    enum Failure: Error {
        case cannotStart(Int32)
    }

    let pid: pid_t
    private let status = Mutex<Int32?>(nil)

    /// Starts a program. What is nil goes to, or comes from, nowhere.
    init(
        _ executable: String, _ arguments: [String], input: FileHandle? = nil, output: FileHandle? = nil,
        errors: FileHandle? = nil
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, handle) in [input, output, errors].enumerated() {
            if let handle {
                posix_spawn_file_actions_adddup2(&actions, handle.fileDescriptor, Int32(number))
            } else {
                posix_spawn_file_actions_addopen(&actions, Int32(number), "/dev/null", O_RDWR, 0)
            }
        }
        // Sockets of servers in this process would live on in the child, and listen there after their end.
        for descriptor in 3..<min(Int32(getdtablesize()), 4096) {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }
        // The threads that run tests keep signals from themselves, and a child would inherit that.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var words = ([executable] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var pid = pid_t()
        let failure = posix_spawn(&pid, executable, &actions, &attributes, &words, environ)
        guard failure == 0 else { throw Failure.cannotStart(failure) }
        self.pid = pid
    }

    /// Waits for its end; its exit status, or the signal that ended it as a negative number.
    func wait() -> Int32 {
        status.withLock { status in
            if let status { return status }
            var raw: Int32 = 0
            while waitpid(pid, &raw, 0) == -1, errno == EINTR {}
            let code = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : -(raw & 0x7F)
            status = code
            return code
        }
    }

    /// Only before `wait`: afterwards the number may be somebody else's.
    func send(_ signal: Int32) {
        kill(pid, signal)
    }
}

/// A pipe between a test and a child. A child that is started at the same moment may hold its ends too, so no test waits
/// for the end of one.
struct ChildPipe {
    let reading: FileHandle
    let writing: FileHandle

    init() {
        var ends: [Int32] = [0, 0]
        pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        reading = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
        writing = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    }
}
