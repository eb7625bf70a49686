internal import Digests
internal import Glibc

/// A directory that is its owner's alone, whose files appear whole or not at all.
struct PrivateDirectory {
    private let path: String

    /// The directory at `path`, made with its parents (mode 0700) if it is missing. One that is there stays as it is.
    init(_ path: String) throws(TLSError) {
        self.path = path
        try Self.make(path)
    }

    /// Whether there is anything at `path`, a dangling link included.
    static func hasFile(_ path: String) -> Bool {
        var facts = stat()
        return lstat(path, &facts) == 0
    }

    /// Puts `bytes` into the file `name`, in place of what was there.
    ///
    /// Written beside it under a name of its own, synced and then renamed: whoever reads sees the old file or the new
    /// one, whenever the power fails.
    func write(_ bytes: [UInt8], to name: String, mode: mode_t) throws(TLSError) {
        let target = path + "/" + name
        let nonce: String
        do { nonce = Base64URL.encode(try SecureRandom.bytes(9)) } catch {
            throw .unwritable(path: target, reason: "\(error)")
        }
        let temporary = "\(target).\(nonce)"
        // Never through a link, never into a file that is there; and nobody else may read it for a moment.
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .unwritable(path: target, reason: SystemError.last) }
        let isWritten = Self.write(bytes, to: file) && fchmod(file, mode) == 0 && fsync(file) == 0
        let isKept = isWritten && rename(temporary, target) == 0
        let reason = isKept ? "" : SystemError.last
        close(file)
        guard isKept else {
            unlink(temporary)
            throw .unwritable(path: target, reason: reason)
        }
    }

    private static func write(_ bytes: [UInt8], to file: CInt) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func make(_ path: String) throws(TLSError) {
        let failure = makeOne(path)
        guard failure == ENOENT, let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            if failure != 0 { throw .unwritable(path: path, reason: SystemError.reason(failure)) }
            return
        }
        try make(String(path[..<slash]))
        let second = makeOne(path)
        if second != 0 { throw .unwritable(path: path, reason: SystemError.reason(second)) }
    }

    /// Zero when the directory is there afterwards, else the system's error number.
    private static func makeOne(_ path: String) -> CInt {
        if mkdir(path, 0o700) == 0 { return 0 }
        let failure = errno
        return failure == EEXIST ? 0 : failure
    }
}
