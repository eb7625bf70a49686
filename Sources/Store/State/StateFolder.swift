internal import Glibc

/// The folder of everything that outlives a restart, and the names in it:
/// `bagdar.sqlite`, `keys/seen.key`, `epoch`, `server.lock`, `in-work`, all 0600. Folders that are made here are 0700.
struct StateFolder: Sendable {
    /// What `seen.key` holds, and whether it was made just now.
    struct SeenKey {
        var bytes: [UInt8]
        var isNew: Bool
    }

    private let path: String

    /// Makes the folder if it is missing.
    init(at path: String) throws(StoreError) {
        self.path = path
        try Self.makeFolder(path)
    }

    var databasePath: String { path + "/bagdar.sqlite" }

    /// Runs `body` while no other process or thread that asks the same is in it: two first starts at once would each
    /// make a key and a schema.
    func whileLocked<Value>(_ body: () throws(StoreError) -> Value) throws(StoreError) -> Value {
        let folder = try OpenFile(path, O_RDONLY | O_DIRECTORY)
        try folder.lock()
        return try body()
    }

    /// Keeps every other server out of the folder for as long as the file is held: two would each deliver what is owed.
    func keepOtherServersOut() throws(StoreError) -> OpenFile {
        let file = try OpenFile(path + "/server.lock", O_RDWR | O_CREAT, mode: 0o600)
        guard try file.tryLock() else { throw .inUse }
        return file
    }

    /// Makes an empty database file, which is a valid one, before SQLite makes one that others may read. SQLite gives
    /// the mode on to the files beside it.
    func prepareDatabaseFile() throws(StoreError) {
        do {
            let file = try OpenFile(databasePath, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
            try file.synchronize()
            try synchronizeFolder(path)
        } catch .fileSystem(EEXIST) {
            // By path: closing a descriptor of a database that is open elsewhere in this process drops its locks.
            guard chmod(databasePath, 0o600) == 0 else { throw .lastFileFailure() }
        }
    }

    /// The key of the hashes in `seen`, made at first need. It lies outside the database, so that a copy of that alone
    /// tells nothing.
    func seenKey() throws(StoreError) -> SeenKey {
        let folder = path + "/keys"
        let name = folder + "/seen.key"
        if let bytes = try contents(of: name, atMost: MessageMarker.keyLength + 1) {
            guard bytes.count == MessageMarker.keyLength else { throw .keyUnusable }
            return SeenKey(bytes: bytes, isNew: false)
        }
        try Self.makeFolder(folder)
        let bytes = try MessageMarker.makeKey()
        try replace(name, in: folder, with: bytes)
        return SeenKey(bytes: bytes, isNew: true)
    }

    /// The messages on which the last process died; the file is as good as new then.
    func takeLeftovers() throws(StoreError) -> [Int64] {
        let bytes = try contents(of: path + "/in-work", atMost: WorkSlots.count * 8) ?? []
        return WorkSlots.leftovers(in: bytes)
    }

    /// The slots of a new process, all of them empty.
    func workSlots() throws(StoreError) -> WorkSlots {
        let file = try OpenFile(path + "/in-work", O_WRONLY | O_CREAT | O_TRUNC, mode: 0o600)
        try file.write([UInt8](repeating: 0, count: WorkSlots.count * 8))
        return WorkSlots(file)
    }

    /// What the file `epoch` says of the last start; nil where it is missing or no record.
    func startRecord() throws(StoreError) -> StartRecord? {
        try contents(of: path + "/epoch", atMost: StartRecord.longestText).flatMap { StartRecord(text: $0) }
    }

    func save(_ record: StartRecord) throws(StoreError) {
        try replace(path + "/epoch", in: path, with: record.text)
    }

    /// The first `limit` bytes of a file; nil where there is none.
    private func contents(of name: String, atMost limit: Int) throws(StoreError) -> [UInt8]? {
        do {
            return try OpenFile(name, O_RDONLY).read(atMost: limit)
        } catch .fileSystem(ENOENT) {
            return nil
        }
    }

    /// Puts a file in place whole or not at all, on disk when it returns.
    private func replace(_ name: String, in folder: String, with bytes: [UInt8]) throws(StoreError) {
        let draft = name + ".new"
        unlink(draft)
        let file = try OpenFile(draft, O_WRONLY | O_CREAT | O_EXCL, mode: 0o600)
        try file.write(bytes)
        try file.synchronize()
        guard rename(draft, name) == 0 else { throw .lastFileFailure() }
        try synchronizeFolder(folder)
    }

    private func synchronizeFolder(_ folder: String) throws(StoreError) {
        try OpenFile(folder, O_RDONLY | O_DIRECTORY).synchronize()
    }

    /// Makes a folder and those above it that are missing; one that is there keeps its mode.
    private static func makeFolder(_ path: String) throws(StoreError) {
        var above = path.startIndex
        while let slash = path[above...].dropFirst().firstIndex(of: "/") {
            above = slash
            try makeOneFolder(String(path[..<slash]))
        }
        try makeOneFolder(path)
    }

    private static func makeOneFolder(_ path: String) throws(StoreError) {
        if mkdir(path, 0o700) == 0 { return }
        let failure = StoreError.lastFileFailure()
        // A system may refuse to make what is there already for another reason than that it is there.
        var status = stat()
        guard stat(path, &status) == 0 else { throw failure }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .fileSystem(ENOTDIR) }
    }
}
