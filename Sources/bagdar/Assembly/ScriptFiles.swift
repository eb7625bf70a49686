import Foundation
import Rehearsal

/// Scripts on disk.
enum ScriptFiles {
    static let ending = ".chat"

    /// The bytes of a file; nil where it cannot be read.
    static func read(_ path: String) -> [UInt8]? {
        (try? Data(contentsOf: URL(fileURLWithPath: path))).map { [UInt8]($0) }
    }

    /// The scripts that these paths name, each once, folders in the order of their names; and lines that were named.
    static func find(_ paths: [String]) throws -> (files: [String], lines: [String: [Int]]) {
        var files: [String] = []
        var lines: [String: [Int]] = [:]
        for text in paths {
            var path = ScriptSelection.Path(text)
            // A file may have a colon in its name.
            if path.line != nil, FileManager.default.fileExists(atPath: text) { path.file = text; path.line = nil }
            for file in try expand(path.file) where !files.contains(file) { files.append(file) }
            if let line = path.line { lines[path.file, default: []].append(line) }
        }
        return (files, lines)
    }

    private static func expand(_ path: String) throws -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw CommandFailure("there is no script or folder \(path)")
        }
        guard isFolder.boolValue else { return [path] }
        let inside = (FileManager.default.enumerator(atPath: path)?.allObjects ?? []).compactMap { $0 as? String }
        let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
        return inside.filter { $0.hasSuffix(ending) }.sorted().map { folder + "/" + $0 }
    }
}
