import Content
import Foundation

/// A file of the staff that is another one than the live version has.
struct ContentEdit: Codable, Equatable {
    enum Kind: String, Codable {
        case changed, added, removed
    }

    let file: String
    let kind: Kind
    /// The account that owns the file: who saved it last, with most editors. nil where it is gone.
    let by: String?
    /// When it was saved, in milliseconds since 1970.
    let at: Int64?

    /// What differs from a version that the server has kept; nothing where that is not whole.
    static func all(since version: String, in kept: KeptVersions, dialogs: String, locales: String) -> [ContentEdit] {
        let old = kept.files(of: version)
        guard !old.isEmpty else { return [] }
        let new = ContentFile.all(dialogs: dialogs, locales: locales)
        let oldBytes = Dictionary(old.map { ($0.path, $0.bytes) }) { first, _ in first }
        let paths = Set(new.map(\.path))
        func shown(_ path: String) -> String {
            for (name, folder) in [(ContentFile.dialogs, dialogs), (ContentFile.locales, locales)]
            where path.hasPrefix(name + "/") {
                return folder + path.dropFirst(name.count)
            }
            return path
        }
        let saved = new.compactMap { file -> ContentEdit? in
            guard let bytes = oldBytes[file.path] else { return ContentEdit(.added, shown(file.path)) }
            return bytes == file.bytes ? nil : ContentEdit(.changed, shown(file.path))
        }
        return saved + old.filter { !paths.contains($0.path) }.map { ContentEdit(.removed, shown($0.path)) }
    }

    private init(_ kind: Kind, _ file: String) {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file)
        self.kind = kind
        self.file = file
        by = attributes?[.ownerAccountName] as? String
        at = (attributes?[.modificationDate] as? Date).map { Int64($0.timeIntervalSince1970 * 1000) }
    }
}
