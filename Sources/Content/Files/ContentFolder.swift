import Foundation

/// `Dialogs/` or `Locales/` as it lies on disk: every file whose ending counts, in the order of their paths.
struct ContentFolder: Sendable {
    private(set) var files: [SourceFile] = []
    /// The translators' locks: read for checks, no content themselves.
    private(set) var locks: [SourceFile] = []
    private(set) var problems: [FolderProblem] = []

    private let root: String
    private let endings: Set<String>
    private let limits: ContentLimits
    private var bytes = 0

    /// Reads the folder; what cannot be read is a problem, and the rest goes on. Hidden files and manuals are not content.
    init(at root: String, endings: Set<String>, limits: ContentLimits) {
        self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
        self.endings = endings
        self.limits = limits
        readFolder("", depth: 0)
    }

    static func dialogs(at root: String, limits: ContentLimits) -> ContentFolder {
        ContentFolder(at: root, endings: ["yaml", "csv"], limits: limits)
    }

    static func locales(at root: String, limits: ContentLimits) -> ContentFolder {
        ContentFolder(at: root, endings: ["ftl", "txt", "yaml"], limits: limits)
    }

    private mutating func readFolder(_ path: String, depth: Int) {
        guard depth <= limits.depth else { return note(.tooDeep(limit: limits.depth), at: path) }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: shown(path), isDirectory: &isFolder), isFolder.boolValue else {
            return note(isFolder.boolValue || depth > 0 ? .notReadable : .missing, at: path)
        }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: shown(path)) else {
            return note(.notReadable, at: path)
        }
        for name in names.sorted() where !name.hasPrefix(".") && !name.hasSuffix("~") {
            guard files.count < limits.files else { return note(.tooManyFiles(limit: limits.files), at: path) }
            readEntry(path.isEmpty ? name : path + "/" + name, name: name, depth: depth)
        }
    }

    private mutating func readEntry(_ path: String, name: String, depth: Int) {
        // A link counts as what it points to, but a linked folder is not walked: it may lead back here.
        let type = type(of: shown(path))
        let ending = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[$0...].dropFirst()) } ?? ""
        let isContent = endings.contains(ending)
        switch type {
        case .typeDirectory where !isContent: readFolder(path, depth: depth + 1)
        case .typeRegular where isContent: readFile(path)
        case .typeSymbolicLink:
            let target = self.type(of: URL(fileURLWithPath: shown(path)).resolvingSymlinksInPath().path)
            if isContent, target == .typeRegular { readFile(path) } else { note(.notAFile, at: path) }
        case .typeRegular where name == TranslationLock.fileName:
            if let file = read(path) { locks.append(file) }
        case .typeRegular:
            // Manuals are no content.
            if ending != "md", ending != TranslationLock.ending { note(.otherEnding, at: path) }
        default: note(.notAFile, at: path)
        }
    }

    private mutating func readFile(_ path: String) {
        if let file = read(path) { files.append(file) }
    }

    /// The bytes of a file as they are at one moment; nil where that is noted as a problem.
    private mutating func read(_ path: String) -> SourceFile? {
        guard let handle = FileHandle(forReadingAtPath: shown(path)) else { return nothing(.notReadable, at: path) }
        defer { try? handle.close() }
        let data: Data
        do {
            // nil at the end of the file, so at once where it is empty.
            data = try handle.read(upToCount: limits.fileBytes + 1) ?? Data()
        } catch {
            return nothing(.notReadable, at: path)
        }
        guard data.count <= limits.fileBytes else { return nothing(.tooLarge(limit: limits.fileBytes), at: path) }
        bytes += data.count
        guard bytes <= limits.folderBytes else { return nothing(.tooManyFiles(limit: files.count), at: path) }
        return SourceFile(path: path, shownPath: shown(path), bytes: Array(data))
    }

    private mutating func nothing(_ kind: FolderProblem.Kind, at path: String) -> SourceFile? {
        note(kind, at: path)
        return nil
    }

    private func type(of path: String) -> FileAttributeType? {
        (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    }

    private func shown(_ path: String) -> String {
        path.isEmpty ? root : root == "/" ? root + path : root + "/" + path
    }

    private mutating func note(_ kind: FolderProblem.Kind, at path: String) {
        problems.append(FolderProblem(kind: kind, path: shown(path)))
    }
}
