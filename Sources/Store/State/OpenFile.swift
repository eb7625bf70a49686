internal import Glibc

/// An open file descriptor that closes itself.
struct OpenFile: ~Copyable, Sendable {
    private let descriptor: Int32

    /// - Parameter mode: the file's mode if `flags` create it.
    init(_ path: String, _ flags: Int32, mode: mode_t = 0) throws(StoreError) {
        // O_NONBLOCK: a pipe that lies where a file should must not stop the program.
        descriptor = open(path, flags | O_CLOEXEC | O_NONBLOCK, mode)
        guard descriptor >= 0 else { throw .lastFileFailure() }
    }

    deinit {
        // A lock belongs to the open file: a child that is just being started has a share in it, and would keep it a moment.
        _ = flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// Reads to the end or until `limit` bytes are there.
    func read(atMost limit: Int) throws(StoreError) -> [UInt8] {
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: max(1, limit))
        while bytes.count < limit {
            let count = Glibc.read(descriptor, &part, limit - bytes.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw .lastFileFailure() }
            if count == 0 { break }
            bytes.append(contentsOf: part.prefix(count))
        }
        return bytes
    }

    func write(_ bytes: [UInt8]) throws(StoreError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw .lastFileFailure() }
            rest = rest.dropFirst(count)
        }
    }

    /// Writes eight bytes in one call; false where they could not be written.
    func write(_ number: UInt64, at offset: Int) -> Bool {
        withUnsafeBytes(of: number) { pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset)) == $0.count }
    }

    /// Returns when what was written is on disk; for a folder, when the names in it are.
    func synchronize() throws(StoreError) {
        guard fsync(descriptor) == 0 else { throw .lastFileFailure() }
    }

    /// Takes the lock if nobody holds it; false if somebody does. It ends with this value, or with the process.
    func tryLock() throws(StoreError) -> Bool {
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            if errno == EWOULDBLOCK { return false }
            guard errno == EINTR else { throw .lastFileFailure() }
        }
        return true
    }

    /// Waits until no other open file description holds the lock; it ends with this value.
    func lock() throws(StoreError) {
        while flock(descriptor, LOCK_EX) != 0 {
            guard errno == EINTR else { throw .lastFileFailure() }
        }
    }
}

extension StoreError {
    /// What the last failed call of the C library means.
    static func lastFileFailure() -> StoreError {
        switch errno {
        case EACCES, EPERM, EROFS: .noPermission
        case ENOSPC, EDQUOT: .diskFull
        case let code: .fileSystem(code)
        }
    }
}
