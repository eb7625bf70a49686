internal import COpenSSL
internal import Digests
internal import Glibc

/// A file with certificates or a key in PEM form, read into memory.
///
/// Read by us and not by libssl, so that a directory, a pipe or an endless device is a clear error and not a hang.
struct PEMFile {
    /// The largest file that is read, in bytes. A chain of ten large certificates has 30,000.
    static let sizeLimit = 1_048_576

    let path: String
    private let bytes: [UInt8]

    init(_ path: String) throws(TLSError) {
        self.path = path
        bytes = try Self.read(path)
    }

    /// Whether some line of the file is exactly `line`.
    func hasLine(_ line: String) -> Bool {
        bytes.split(separator: UInt8(ascii: "\n")).contains { $0.elementsEqual(line.utf8) }
    }

    /// All certificates of the file, at least one.
    func certificates() throws(TLSError) -> [Certificate] {
        ErrorQueue.clear()
        let bio = try reader()
        defer { BIO_free(bio) }
        var certificates: [Certificate] = []
        while let pointer = PEM_read_bio_X509(bio, nil, refusePassword, nil) {
            certificates.append(Certificate(owning: pointer))
        }
        // Every read ends in an error; only "there is no further block" is a good end.
        let end = ERR_peek_last_error()
        ErrorQueue.clear()
        let isAtEnd = ERR_GET_LIB(end) == ERR_LIB_PEM && ERR_GET_REASON(end) == PEM_R_NO_START_LINE
        guard !certificates.isEmpty, isAtEnd else { throw .noCertificate(path: path) }
        return certificates
    }

    /// The first private key of the file.
    func key() throws(TLSError) -> PrivateKey {
        ErrorQueue.clear()
        let bio = try reader()
        defer { BIO_free(bio) }
        if let pointer = PEM_read_bio_PrivateKey(bio, nil, refusePassword, nil) { return PrivateKey(owning: pointer) }
        let isLocked = ErrorQueue.drain().reasons.contains { $0.contains("password") }
        throw isLocked ? .lockedKey(path: path) : .noKey(path: path)
    }

    private func reader() throws(TLSError) -> OpaquePointer {
        guard let bio = BIO_new(BIO_s_mem()), BIO_write(bio, bytes, CInt(clamping: bytes.count)) == bytes.count else {
            throw .refused(step: "hold \(path) in memory", .drain())
        }
        return bio
    }

    private static func read(_ path: String) throws(TLSError) -> [UInt8] {
        // Without O_NONBLOCK, opening a named pipe waits for its writer.
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw .unreadable(path: path, reason: SystemError.last) }
        defer { close(file) }
        var facts = stat()
        guard fstat(file, &facts) == 0 else { throw .unreadable(path: path, reason: SystemError.last) }
        guard facts.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, reason: "it is not a file") }
        guard facts.st_size <= sizeLimit else { throw .unreadable(path: path, reason: "it is too large") }
        var bytes = [UInt8](repeating: 0, count: Int(facts.st_size))
        var count = 0
        while count < bytes.count {
            let more = bytes.withUnsafeMutableBytes {
                Glibc.read(file, $0.baseAddress?.advanced(by: count), $0.count - count)
            }
            guard more >= 0 else { throw .unreadable(path: path, reason: SystemError.last) }
            guard more > 0 else { break }
            count += more
        }
        return Array(bytes.prefix(count))
    }
}

/// Answers libcrypto's question for a password: there is none. Without this it would ask on the terminal.
private func refusePassword(
    _: UnsafeMutablePointer<CChar>?, _: CInt, _: CInt, _: UnsafeMutableRawPointer?
) -> CInt { -1 }
