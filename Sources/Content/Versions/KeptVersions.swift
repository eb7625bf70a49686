import Digests
import Foundation

/// The files of the version that is live and of the one before it, in a folder of the server's own: what is served when
/// the files of the staff are broken at a start, and what a rollback goes back to.
///
///     versions.json           which is live, since when, which was before it
///     1f3a…/Dialogs/…         the files of a version, in a folder named by its hash
///     1f3a…/Locales/…
package struct KeptVersions: Sendable {
    /// What `versions.json` says; hashes are 64 hexadecimal digits.
    package struct Record: Codable, Hashable, Sendable {
        package var live: String
        /// Milliseconds since 1970.
        package var since: Int64
        package var before: String?
        /// What was rolled back: the same files do not go live again by themselves.
        package var rejected: String?

        package init(live: String, since: Int64, before: String? = nil, rejected: String? = nil) {
            self.live = live
            self.since = since
            self.before = before
            self.rejected = rejected
        }
    }

    package let folder: String
    private var recordPath: String { folder + "/versions.json" }

    package init(in folder: String) { self.folder = folder }

    /// nil where nothing was kept yet, or what says so cannot be read.
    package var record: Record? {
        guard let data = FileManager.default.contents(atPath: recordPath),
            let record = try? JSONDecoder().decode(Record.self, from: data),
            [record.live, record.before, record.rejected].compactMap(\.self).allSatisfy(Self.isHash)
        else { return nil }
        return record
    }

    package func dialogs(of hash: String) -> String { "\(folder)/\(hash)/\(ContentFile.dialogs)" }
    package func locales(of hash: String) -> String { "\(folder)/\(hash)/\(ContentFile.locales)" }

    /// The files of a version as they were kept.
    package func files(of hash: String) -> [ContentFile] {
        ContentFile.all(dialogs: dialogs(of: hash), locales: locales(of: hash))
    }

    /// Keeps a version as the live one, whole or not at all, and forgets those that the record no longer names. `last`
    /// are the files of the version before, as they were kept.
    package func keep(_ files: [ContentFile], as record: Record, after last: [ContentFile] = []) throws {
        try makeFolder(folder)
        let version = folder + "/" + record.live
        if !FileManager.default.fileExists(atPath: version) || self.files(of: record.live) != files {
            try write(files, to: version, like: record.before.map { ($0, last) })
        }
        try save(record)
    }

    /// Says anew which version is live; the files of each it names are kept already.
    package func save(_ record: Record) throws {
        try makeFolder(folder)
        try JSONEncoder().encode(record).write(to: URL(fileURLWithPath: recordPath), options: .atomic)
        try synchronize(recordPath)
        try synchronize(folder)
        let named = Set([record.live, record.before, record.rejected].compactMap(\.self))
        for name in try FileManager.default.contentsOfDirectory(atPath: folder) where !named.contains(name) {
            guard name != "versions.json" else { continue }
            try FileManager.default.removeItem(atPath: folder + "/" + name)
        }
    }

    /// Beside its place first, so that a folder that bears a hash is always whole. A file that the version before has too
    /// is a second name of that one: a save changes one file of hundreds, and each that is written waits for the disk.
    private func write(
        _ files: [ContentFile], to version: String, like last: (hash: String, files: [ContentFile])?
    ) throws {
        let draft = version + ".new"
        try? FileManager.default.removeItem(atPath: draft)
        let same = Set(last?.files ?? [])
        var folders: Set<String> = [draft]
        for file in files {
            let path = draft + "/" + file.path
            let parent = URL(fileURLWithPath: path).deletingLastPathComponent().path
            if folders.insert(parent).inserted { try makeFolder(parent) }
            if let last, same.contains(file), link(file, of: last.hash, to: path) { continue }
            try Data(file.bytes).write(to: URL(fileURLWithPath: path))
            try synchronize(path)
        }
        for folder in folders { try synchronize(folder) }
        try? FileManager.default.removeItem(atPath: version)
        try FileManager.default.moveItem(atPath: draft, toPath: version)
    }

    /// Whether a kept file, still as it was kept, has a second name now.
    private func link(_ file: ContentFile, of hash: String, to path: String) -> Bool {
        let old = "\(folder)/\(hash)/\(file.path)"
        guard FileManager.default.contents(atPath: old).map(Array.init) == file.bytes else { return false }
        return (try? FileManager.default.linkItem(atPath: old, toPath: path)) != nil
    }

    private func makeFolder(_ path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// Returns when a file, or the names in a folder, are on disk.
    private func synchronize(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CocoaError(.fileReadUnknown) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    private static func isHash(_ text: String) -> Bool {
        text.utf8.count == 2 * SHA256Digest.length && text.utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
    }
}
