import Content
import Foundation
import Knowledge
import Testing
import Understanding

/// A copy of the shipped dialogs and locales in a folder of its own, for one mistake.
struct ShippedCopy {
    /// A finding without its words.
    struct Line: Hashable, Comparable, CustomStringConvertible {
        let file: String
        let line: Int
        let check: String

        var description: String { "\(file):\(line) [\(check)]" }

        static func < (one: Line, other: Line) -> Bool {
            (one.file, one.line, one.check) < (other.file, other.line, other.check)
        }
    }

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// Learning the shipped phrases takes far longer than checking them, and nothing here asks what was learned.
    private static let unlearned = Interpreter(
        training: TrainingSet(
            languages: ["ru"], phrases: [TrainingPhrase(topic: "x", language: "ru", text: "x")], fallback: "x"))

    /// What is said of the content as it is shipped.
    static let before: [Finding] = {
        do {
            return try ShippedCopy().findings()
        } catch {
            Issue.record(error)
            return []
        }
    }()

    let folder: String

    /// Copies the files; the caller takes the copy away.
    init() throws {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appendingPathComponent("bagdar-" + UUID().uuidString)
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        for name in ["Dialogs", "Locales"] {
            try files.copyItem(
                at: Self.root.appendingPathComponent(name).resolvingSymlinksInPath(),
                to: folder.appendingPathComponent(name))
        }
        self.folder = folder.path
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }

    func edit(_ path: String, _ edit: Mistake.Edit) throws {
        let files = FileManager.default
        let url = URL(fileURLWithPath: folder + "/" + path)
        switch edit {
        case .replace(let old, let new):
            let text = try String(contentsOf: url, encoding: .utf8)
            let range = try #require(text.range(of: old), "\(path) has no «\(old)»")
            try Data(text.replacingCharacters(in: range, with: new).utf8).write(to: url)
        case .append(let line): try Data((String(contentsOf: url, encoding: .utf8) + line).utf8).write(to: url)
        case .bytes(let bytes): try Data(bytes).write(to: url)
        case .delete: try files.removeItem(at: url)
        case .rename(let name): try files.moveItem(at: url, to: URL(fileURLWithPath: folder + "/" + name))
        case .folder:
            try files.removeItem(at: url)
            try files.createDirectory(at: url, withIntermediateDirectories: true)
        }
    }

    /// The findings, with paths below the folder.
    func findings() throws -> [Finding] {
        let loaded = ContentLoader.load(
            dialogs: folder + "/Dialogs", locales: folder + "/Locales", today: Day(number: 20_780),
            learn: { _ in Self.unlearned })
        return loaded.findings.map { finding in
            var finding = finding
            finding.place.file.replace(folder + "/", with: "")
            finding.advice.replace(folder + "/", with: "")
            return finding
        }
    }

    /// What a mistake brought, each place once.
    func news() throws -> Set<Line> {
        let known = Set(Self.before.map { [$0.place.file, $0.check, $0.sentence] })
        let new = try findings().filter { !known.contains([$0.place.file, $0.check, $0.sentence]) }
        return Set(new.map { Line(file: $0.place.file, line: $0.place.line, check: $0.check) })
    }

    /// The number of the first line that contains a text; 1 for an empty text.
    func line(_ text: String, of path: String) throws -> Int {
        guard !text.isEmpty else { return 1 }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return try #require(lines.firstIndex { $0.contains(text) }, "\(path) has no line with «\(text)»") + 1
    }
}
