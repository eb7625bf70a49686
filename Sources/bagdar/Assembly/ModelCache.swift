import Digests
import Foundation
import Understanding

/// Keeps what was learned in files, so that a start does not learn what an earlier one has learned.
///
/// A file is named by the hash of all that its models depend on, the program included. One that is cut, changed or of
/// another version is learned anew and replaced; where none can be read or written, everything is learned each time.
struct ModelCache {
    /// More are not kept; the oldest goes first.
    static let mostFiles = 4
    private static let suffix = ".models"
    /// More bytes are no file of ours.
    private static let largest = 256 << 20

    let folder: String

    /// Learns from a training set, or reads what was learned from an equal one.
    func interpreter(for training: TrainingSet) -> Interpreter {
        let path = folder + "/" + name(for: training)
        if let bytes = read(path), let interpreter = Interpreter(training: training, models: bytes) {
            return interpreter
        }
        let interpreter = Interpreter(training: training)
        write(interpreter.modelBytes, path)
        return interpreter
    }

    /// Another build of the program may learn otherwise: its files are others.
    private func name(for training: TrainingSet) -> String {
        let executable = Bundle.main.executableURL?.resolvingSymlinksInPath().path ?? ""
        let program = (try? FileManager.default.attributesOfItem(atPath: executable)) ?? [:]
        let changed = (program[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        let stamp = "\(program[.size] as? Int ?? 0) \(changed)"
        return SHA256Digest(of: Array(stamp.utf8) + training.bytes).hex + Self.suffix
    }

    private func read(_ path: String) -> [UInt8]? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let size = attributes?[.size] as? Int, size <= Self.largest,
            attributes?[.type] as? FileAttributeType == .typeRegular,
            let data = FileManager.default.contents(atPath: path)
        else { return nil }
        return Array(data)
    }

    /// Whole or not at all, and only for the owner's eyes.
    private func write(_ bytes: [UInt8], _ path: String) {
        let files = FileManager.default
        // The folder above may be the state folder, which is its owner's alone from its first moment.
        for path in [URL(fileURLWithPath: folder).deletingLastPathComponent().path, folder] {
            try? files.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        }
        guard (try? Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)) != nil else { return }
        try? files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        removeOld()
    }

    private func removeOld() {
        let keys: Set<URLResourceKey> = [.contentModificationDateKey]
        let files = try? FileManager.default.contentsOfDirectory(
            at: URL(fileURLWithPath: folder), includingPropertiesForKeys: Array(keys))
        let ours = (files ?? []).filter { $0.lastPathComponent.hasSuffix(Self.suffix) }.map { file in
            (file, (try? file.resourceValues(forKeys: keys))?.contentModificationDate ?? .distantPast)
        }
        for (file, _) in ours.sorted(by: { $0.1 > $1.1 }).dropFirst(Self.mostFiles) {
            try? FileManager.default.removeItem(at: file)
        }
    }
}
