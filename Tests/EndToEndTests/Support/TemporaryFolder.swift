import Foundation

/// A folder of its own for one test; gone with the value.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("bagdar-\(UUID().uuidString)").path
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func file(_ name: String) -> String { path + "/" + name }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: file(name))), as: UTF8.self)
    }

    /// A handle for reading and writing a file that begins with `data`.
    func handle(_ name: String, holding data: Data) throws -> FileHandle {
        try data.write(to: URL(fileURLWithPath: file(name)))
        let descriptor = open(file(name), O_RDWR | O_APPEND | O_CLOEXEC)
        guard descriptor >= 0 else { throw CocoaError(.fileReadUnknown) }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// Copies a folder of the checkout into this one.
    func copy(_ folder: String) throws -> String {
        // Of a link the link alone would be copied, and a test would write to the checkout through it.
        let original = URL(fileURLWithPath: Program.checkout + "/" + folder).resolvingSymlinksInPath().path
        try FileManager.default.copyItem(atPath: original, toPath: file(folder))
        return file(folder)
    }
}
